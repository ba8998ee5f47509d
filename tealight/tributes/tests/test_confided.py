"""Words of their own that somebody lets the care team read: that one text, and only while they want it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.erasure import erase_things_of
from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.families.actions import add_guardian
from tealight.guestbook.actions import thank
from tealight.safeguarding.actions import forget_notes
from tealight.safeguarding.models import CONFIDED, CrisisCase, Group, Review
from tealight.tributes.actions import add_chapter, change_chapter, remove_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute, new_key
from tealight.tributes.tests.conftest import as_upload, bring, page
from tealight.tributes.tests.test_private_help import ASK, HELP, MEDICAL, RISK, share
from tests import cast
from tests.cast import SignIn
from tests.pictures import jpeg


@pytest.fixture
def chapter(noor: Tribute, ana: User) -> Chapter:
    return add_chapter(noor, ana, body=RISK, once=new_key(), title="Tonight", audience=Audience.ME)


def test_the_care_team_reads_the_one_text_because_she_asked(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter
) -> None:
    add_chapter(noor, ana, body="Another page of mine.", once=new_key(), audience=Audience.ME)
    assert share(browser(ana), noor, f"chapter:{chapter.pk}") == 303
    assert share(browser(ana), noor, f"chapter:{chapter.pk}") == 303
    review = Review.objects.get()
    assert (review.kind, review.group, review.reason) == ("shared_chapter", Group.CRISIS, "asked_by_writer")
    assert [(row.verb, row.by_id) for row in Decision.objects.all()] == [("words.shared", ana.pk)]
    seen = browser(mara).get("/care/").content.decode()
    assert "I want to die" in seen
    assert "its writer asked somebody to read it" in seen.lower()
    assert "Another page" not in seen
    assert noor.address not in seen
    case = browser(mara).get(f"/care/cases/{CrisisCase.objects.get().pk}/").content.decode()
    assert "I want to die" in case
    assert "They confided these words alone" in case
    assert "Another page" not in case
    assert "because you asked" in page(browser(ana), noor, "edit_chapter", str(chapter.pk))


def test_what_is_no_danger_to_her_comes_after_what_is(noor: Tribute, ana: User, mara: User, browser: SignIn) -> None:
    chapter = add_chapter(noor, ana, body="Your coat hangs in the hall.", once=new_key(), audience=Audience.ME)
    assert share(browser(ana), noor, f"chapter:{chapter.pk}") == 303
    assert Review.objects.get().group == Group.WORRY


def test_a_parent_never_reads_it_also_as_the_only_one_of_the_care_team(
    noor: Tribute, ana: User, olu: User, chapter: Chapter, browser: SignIn
) -> None:
    noor.family.guardians.exclude(user=ana).delete()
    add_guardian(noor.family, olu)
    seen = page(browser(ana), noor, "edit_chapter", str(chapter.pk))
    assert HELP in seen
    assert ASK not in seen
    assert share(browser(ana), noor, f"chapter:{chapter.pk}") == 303
    assert not Review.objects.exists()
    mara = cast.mara()
    assert share(browser(ana), noor, f"chapter:{chapter.pk}") == 303
    mara.delete()
    assert browser(olu).get(f"/care/{Review.objects.get().pk}/").status_code == 404


@pytest.mark.parametrize("end", ["taken back", "changed", "removed", "erased"])
def test_it_is_read_no_more_once_she_takes_it_back_or_the_words_are_others(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter, end: str
) -> None:
    share(browser(ana), noor, f"chapter:{chapter.pk}")
    review = Review.objects.get()
    if end == "taken back":
        assert share(browser(ana), noor, f"chapter:{chapter.pk}", "share_words_removal") == 303
        assert Decision.objects.filter(verb="words.taken_back", by=ana).exists()
    elif end == "changed":
        change_chapter(chapter, kind="words", title="", body="Other words.", audience=Audience.ME, version=1)
    elif end == "removed":
        remove_chapter(chapter)
    else:
        Chapter.objects.filter(pk=chapter.pk).update(author=None)
    for address in ("/care/", f"/care/{review.pk}/", f"/care/cases/{CrisisCase.objects.get().pk}/"):
        seen = browser(mara).get(address).content.decode()
        assert "want to die" not in seen
        assert "Other words" not in seen


def test_her_page_says_that_changing_the_words_ends_it_and_lets_her_ask_again(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter
) -> None:
    there = browser(ana)
    share(there, noor, f"chapter:{chapter.pk}")
    assert "If you change them, that ends until you ask again" in page(there, noor, "edit_chapter", str(chapter.pk))
    said = {"kind": "words", "title": "", "body": "Other words.", "audience": "0", "version": "1"}
    answer = there.post(reverse("edit_chapter", args=[noor.address, chapter.pk]), said, follow=True)
    seen = answer.content.decode()
    assert "What you asked before has ended" in seen
    assert ASK in seen
    share(there, noor, f"chapter:{chapter.pk}")
    assert Review.objects.filter(kind="shared_chapter", closed_at=None).exists()


@pytest.mark.parametrize("audience", [Audience.ME, Audience.BOTH])
def test_with_her_account_all_that_she_asked_leaves_the_list(
    open_noor: Tribute, ana: User, mara: User, browser: SignIn, photograph: Photograph, audience: Audience
) -> None:
    chapter = add_chapter(open_noor, ana, body=RISK, once=new_key(), audience=audience)
    Photograph.objects.filter(pk=photograph.pk).update(audience=audience, caption=RISK)
    thank(open_noor, ana, "Thank you.", open_noor.made_at, version=0)
    names = [f"chapter:{chapter.pk}", f"photograph:{photograph.key}", "thanks:new"]
    assert [share(browser(ana), open_noor, name) for name in names] == [303] * 3
    assert Review.objects.filter(kind__startswith=CONFIDED, closed_at=None).count() == 3
    erase_things_of(ana)
    assert not Review.objects.filter(kind__startswith=CONFIDED, closed_at=None).exists()


def test_what_was_answered_is_recorded_and_can_still_be_taken_back(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter
) -> None:
    share(browser(ana), noor, f"chapter:{chapter.pk}")
    review = Review.objects.get()
    browser(mara).post(f"/care/{review.pk}/decision/", {"outcome": "shown"})
    assert Decision.objects.filter(verb="review.answered", by=mara).exists()
    chapter.refresh_from_db()
    assert (chapter.audience, chapter.body) == (Audience.ME, RISK)
    assert "Somebody from the care team has read this" in page(browser(ana), noor, "edit_chapter", str(chapter.pk))
    share(browser(ana), noor, f"chapter:{chapter.pk}", "share_words_removal")
    assert "want to die" not in browser(mara).get(f"/care/{review.pk}/").content.decode()


def test_a_photograph_and_a_note_are_confided_without_the_picture(
    noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    bring(browser(ana), noor, as_upload(jpeg(), "IMG_1.jpg"), tone="quiet", caption=RISK)
    thank(noor, ana, MEDICAL, noor.made_at, version=0)
    photograph = Photograph.objects.get()
    assert share(browser(ana), noor, f"photograph:{photograph.key}") == 303
    assert share(browser(ana), noor, "thanks:new") == 303
    seen = browser(mara).get("/care/").content.decode()
    assert "want to die" in seen
    assert "soaking through" in seen
    assert "care/photographs" not in seen


def test_what_was_confided_long_ago_is_readable_no_more(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter
) -> None:
    share(browser(ana), noor, f"chapter:{chapter.pk}")
    review = Review.objects.get()
    browser(mara).post(f"/care/{review.pk}/decision/", {"outcome": "shown"})
    assert "want to die" in browser(mara).get(f"/care/{review.pk}/").content.decode()
    forget_notes(timezone.now() + timedelta(days=91))
    assert "want to die" not in browser(mara).get(f"/care/{review.pk}/").content.decode()
