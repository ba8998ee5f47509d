"""A mother's private words offer help on her own screen, and reach nobody unless she wants it."""

import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.families.actions import add_guardian
from tealight.guestbook.actions import thank
from tealight.safeguarding.actions import forget_notes
from tealight.safeguarding.models import Group, Review
from tealight.tributes.actions import add_chapter, change_chapter, remove_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute, new_key
from tealight.tributes.tests.conftest import as_upload, bring, page
from tests import cast
from tests.cast import SignIn
from tests.pictures import jpeg

RISK = "I want to die. I cannot do this any more."
MEDICAL = "I'm 9 weeks and soaking through a pad every half an hour, should I just lie down?"
HELP = "Before anything else"
ASK = "Let somebody from the care team read this"


@pytest.fixture
def chapter(noor: Tribute, ana: User) -> Chapter:
    return add_chapter(noor, ana, body=RISK, once=new_key(), title="Tonight", audience=Audience.ME)


def share(browser: Client, tribute: Tribute, words: str, step: str = "share_words") -> int:
    return browser.post(reverse(step, args=[tribute.address, words])).status_code


def everything_kept() -> str:
    """Return every row of every table, but for the chapters and the sign-ins themselves."""
    kept = [model for model in apps.get_models() if model._meta.label not in {"tributes.Chapter", "sessions.Session"}]
    return "".join(serializers.serialize("json", model._default_manager.all()) for model in kept)


def write(browser: Client, tribute: Tribute, body: str) -> str:
    """Write a chapter for oneself alone, and return the page to which one is led."""
    sent = {"once": new_key(), "kind": "words", "title": "", "body": body, "audience": int(Audience.ME)}
    answer = browser.post(reverse("new_chapter", args=[tribute.address]), sent)
    assert answer.status_code == 303
    return browser.get(answer["Location"]).content.decode()


def test_a_private_chapter_offers_help_on_her_screen_and_nothing_is_kept_of_that(
    noor: Tribute,
    ana: User,
    mara: User,
    browser: SignIn,
    mailoutbox: list[object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    there, before = browser(ana), everything_kept()
    with caplog.at_level(logging.DEBUG):
        seen = write(there, noor, RISK)
    assert HELP in seen
    assert ASK in seen
    assert "Nobody from the care team reads this unless you want it" in seen
    assert RISK in seen
    assert everything_kept() == before
    assert not Review.objects.exists()
    assert not Decision.objects.exists()
    assert mailoutbox == []
    assert RISK not in caplog.text
    assert "chapter" not in caplog.text


def test_the_address_after_saving_is_the_same_whatever_was_written(noor: Tribute, ana: User, browser: SignIn) -> None:
    seen = write(browser(ana), noor, "Your coat hangs in the hall.")
    assert "help-at-once" not in seen
    assert ASK not in seen


def test_the_lines_follow_what_she_wrote(noor: Tribute, ana: User) -> None:
    there = Client(headers={"accept-language": "en-GB", "sec-fetch-site": "same-origin"})
    there.force_login(ana)
    seen = write(there, noor, MEDICAL)
    assert "If this is happening now" in seen
    strip = seen.split('class="lines"', 1)[1]
    assert strip.index("Emergency") < strip.index("Baby loss support")


@pytest.mark.parametrize("audience", [Audience.ME, Audience.BOTH])
def test_nobody_else_is_offered_the_help_for_her_words(
    noor: Tribute, ana: User, tomas: User, browser: SignIn, audience: Audience
) -> None:
    chapter = add_chapter(noor, ana, body=RISK, once=new_key(), audience=audience)
    for name in (f"chapter:{chapter.pk}", "chapter:new", "chapter:", "chapter:x", "thanks:new", "nothing"):
        seen = browser(tomas).get(f"/t/{noor.address}/?kept={name}").content.decode()
        assert (RISK in seen) is (audience == Audience.BOTH)
        assert "help-at-once" not in seen
        assert ASK not in seen
    assert share(browser(tomas), noor, f"chapter:{chapter.pk}") == 404
    assert not Review.objects.exists()


def test_without_being_led_there_her_page_says_nothing_but_the_form_of_the_chapter_does(
    noor: Tribute, ana: User, browser: SignIn, chapter: Chapter
) -> None:
    assert "help-at-once" not in page(browser(ana), noor)
    assert HELP in page(browser(ana), noor, "edit_chapter", str(chapter.pk))


def test_words_with_a_photograph_and_a_note_offer_help_too(
    noor: Tribute, ana: User, tomas: User, browser: SignIn
) -> None:
    there = browser(ana)
    assert bring(there, noor, as_upload(jpeg(), "IMG_1.jpg"), tone="quiet", caption=RISK) == 303
    address = reverse("photographs", args=[noor.address])
    for name in ("new", noor.photographs.get().key):
        assert HELP in there.get(f"{address}?kept=photograph:{name}").content.decode()
        assert "help-at-once" not in browser(tomas).get(f"{address}?kept=photograph:{name}").content.decode()
    assert HELP in page(there, noor, "edit_photograph", noor.photographs.get().key)
    answer = there.post(reverse("thanks", args=[noor.address]), {"body": RISK, "version": 0})
    assert answer["Location"] == f"/t/{noor.address}/?kept=thanks:new#guestbook"
    assert HELP in there.get(answer["Location"].partition("#")[0]).content.decode()
    assert HELP in page(there, noor, "thanks")
    assert "help-at-once" not in page(browser(tomas), noor, "thanks")
    assert not Review.objects.exists()


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
    review = Review.objects.get()
    case = browser(olu).get(f"/care/{review.pk}/").content.decode()
    assert "This touches your own family" in case
    assert "want to die" not in case


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
    for address in ("/care/", f"/care/{review.pk}/"):
        seen = browser(mara).get(address).content.decode()
        assert "want to die" not in seen
        assert "Other words" not in seen


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


def test_where_the_care_team_reads_the_words_anyway_nothing_is_offered(
    open_noor: Tribute, ana: User, mara: User, browser: SignIn
) -> None:
    chapter = add_chapter(open_noor, ana, body=RISK, once=new_key())
    assert chapter.is_held
    seen = page(browser(ana), open_noor, "edit_chapter", str(chapter.pk))
    assert HELP in seen
    assert ASK not in seen


def test_drafts_are_not_read(noor: Tribute, ana: User, browser: SignIn) -> None:
    there = browser(ana)
    sent = {"body": RISK, "kind": "words", "title": "", "audience": "0", "draft_revision": "0"}
    answer = there.post(reverse("tribute_draft", args=[noor.address, "chapter:new"]), sent, follow=True)
    seen = answer.content.decode()
    assert "help-at-once" not in seen
    assert "help-at-once" not in page(there, noor, "new_chapter")


def test_what_was_confided_long_ago_is_readable_no_more(
    noor: Tribute, ana: User, mara: User, browser: SignIn, chapter: Chapter
) -> None:
    share(browser(ana), noor, f"chapter:{chapter.pk}")
    review = Review.objects.get()
    browser(mara).post(f"/care/{review.pk}/decision/", {"outcome": "shown"})
    assert "want to die" in browser(mara).get(f"/care/{review.pk}/").content.decode()
    forget_notes(timezone.now() + timedelta(days=91))
    assert "want to die" not in browser(mara).get(f"/care/{review.pk}/").content.decode()
