"""Anybody can tell the care team about one thing on a page, at any time; many who do hide nothing by themselves."""

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.guestbook import actions as guestbook
from tealight.guestbook.models import Entry, Kind, Status
from tealight.safeguarding.actions import CannotDecideError, ask_for_review, decide, undo
from tealight.safeguarding.models import Group, Review, Tier
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import add_chapter
from tealight.tributes.models import Chapter, Photograph, Tribute, new_key
from tealight.tributes.tests.conftest import review_of
from tests.cast import SignIn

SHOWN, REFUSED = Review.Outcome.SHOWN, Review.Outcome.REFUSED
WORDS = "I know your neighbour."


@pytest.fixture
def entry(open_noor: Tribute, ana: User, mara: User) -> Entry:
    """Return words of a stranger that the care team let be seen."""
    left = guestbook.Left(Kind.MESSAGE, "Pia", "I think of Noor.", new_key())
    sight = tribute_for(Visitor(), open_noor.address)
    left_now = guestbook.leave_entry(sight, Visitor().acting(left.once), left, timezone.now())
    decide(review_of("entry", left_now.pk).pk, mara, SHOWN)
    return Entry.objects.get(pk=left_now.pk)


@pytest.fixture
def chapter(open_noor: Tribute, ana: User) -> Chapter:
    return add_chapter(open_noor, ana, body="The shore, in March.", once=new_key())


def tell(browser: Client, tribute: Tribute, what: str, **answers: str) -> int:
    sent = {"once": new_key(), **answers}
    return browser.post(f"/t/{tribute.address}/concern/{what}/", sent).status_code


def test_there_is_a_quiet_link_at_each_thing(
    entry: Entry, chapter: Chapter, photograph: Photograph, open_noor: Tribute, sam: Client
) -> None:
    page = sam.get(f"/t/{open_noor.address}/").content.decode()
    for what in (f"entry-{entry.key}", f"chapter-{chapter.pk}"):
        address = f"/t/{open_noor.address}/concern/{what}/"
        assert f'href="{address}"' in page
        assert sam.get(address).status_code == 200
    alone = sam.get(f"/t/{open_noor.address}/photographs/{photograph.key}/").content.decode()
    assert f"/concern/photograph-{photograph.key}/" in alone


def test_what_was_told_stands_beside_the_words_with_how_many_and_what_was_decided_before(
    entry: Entry, open_noor: Tribute, sam: Client, olu: User, browser: SignIn
) -> None:
    for _ in range(3):
        assert tell(sam, open_noor, f"entry-{entry.key}", about="contact", text=WORDS) == 303
    review = review_of("entry", entry.pk)
    assert (review.group, review.holds) == (Group.REPORT, False)
    seen = browser(olu).get("/care/").content.decode()
    assert "3 people told us about this" in seen
    assert WORDS in seen
    assert "It shows how to reach somebody" in seen
    assert "Decided before:" in seen


def test_many_who_tell_hide_nothing(entry: Entry, open_noor: Tribute, ana: User, sam: Client) -> None:
    for _ in range(8):
        tell(sam, open_noor, f"entry-{entry.key}", about="cruel")
    assert "I think of Noor." in sam.get(f"/t/{open_noor.address}/").content.decode()
    guestbook.hide_entry(entry, ana)
    assert guestbook.show_again(entry, ana, timezone.now())
    entry.refresh_from_db()
    assert entry.status == Status.SHOWN


def test_what_was_decided_can_be_told_of_again(entry: Entry, open_noor: Tribute, sam: Client, mara: User) -> None:
    for _ in range(2):
        tell(sam, open_noor, f"entry-{entry.key}", about="other")
        decide(review_of("entry", entry.pk).pk, mara, SHOWN)
    assert Review.objects.filter(kind="entry", object_id=entry.pk).count() == 3


def test_the_care_team_takes_it_from_the_page_and_can_undo_that(
    entry: Entry, open_noor: Tribute, sam: Client, mara: User
) -> None:
    tell(sam, open_noor, f"entry-{entry.key}", about="cruel")
    review = decide(review_of("entry", entry.pk).pk, mara, REFUSED, refusal="cruel")
    assert "I think of Noor." not in sam.get(f"/t/{open_noor.address}/").content.decode()
    undo(review.pk, mara)
    decide(review.pk, mara, SHOWN)
    assert "I think of Noor." in sam.get(f"/t/{open_noor.address}/").content.decode()


@pytest.mark.parametrize("refused_before", [False, True])
def test_taking_back_that_it_stays_hides_only_what_was_hidden_before(
    entry: Entry, open_noor: Tribute, sam: Client, mara: User, refused_before: bool
) -> None:
    if refused_before:
        tell(sam, open_noor, f"entry-{entry.key}", about="cruel")
        decide(review_of("entry", entry.pk).pk, mara, REFUSED, refusal="cruel")
    review = ask_for_review("entry", entry.pk, open_noor.pk, group=Group.REPORT, reason="")
    decide(review.pk, mara, SHOWN)
    undo(review.pk, mara)
    is_seen = "I think of Noor." in sam.get(f"/t/{open_noor.address}/").content.decode()
    assert is_seen is not refused_before
    assert Review.objects.get(pk=review.pk).holds is refused_before


def test_a_worry_about_the_writer_comes_right_after_lives(entry: Entry, open_noor: Tribute, sam: Client) -> None:
    tell(sam, open_noor, f"entry-{entry.key}", about="worry")
    review = review_of("entry", entry.pk)
    assert (review.tier, review.holds) == (Tier.WORRY, False)


def test_whoever_told_of_it_does_not_decide_about_it(
    entry: Entry, open_noor: Tribute, mara: User, olu: User, browser: SignIn
) -> None:
    tell(browser(mara), open_noor, f"entry-{entry.key}", about="other")
    review = review_of("entry", entry.pk)
    with pytest.raises(CannotDecideError):
        decide(review.pk, mara, REFUSED)
    assert decide(review.pk, olu, SHOWN).decided_by == olu


@pytest.mark.parametrize("who", ["ruth", "ana", "tomas"])
def test_a_member_and_a_guardian_can_tell_too(
    entry: Entry, open_noor: Tribute, who: str, browser: SignIn, request: pytest.FixtureRequest
) -> None:
    assert tell(browser(request.getfixturevalue(who)), open_noor, f"entry-{entry.key}") == 303
    assert review_of("entry", entry.pk).group == Group.REPORT


def test_a_limit_never_loses_the_words(entry: Entry, open_noor: Tribute, sam: Client, settings: Settings) -> None:
    settings.LIMIT_NETWORK = 1
    assert tell(sam, open_noor, f"entry-{entry.key}") == 303
    address = f"/t/{open_noor.address}/concern/entry-{entry.key}/"
    answer = sam.post(address, {"once": new_key(), "text": WORDS})
    assert answer.status_code == 429
    assert WORDS in answer.content.decode()


def test_the_receipt_says_that_a_person_reads_it(entry: Entry, open_noor: Tribute, sam: Client) -> None:
    address = f"/t/{open_noor.address}/concern/entry-{entry.key}/"
    answer = sam.post(address, {"once": new_key()}, follow=True)
    assert "A person of the care team reads it and decides" in answer.content.decode()
