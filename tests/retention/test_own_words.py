"""Whoever holds a receipt erases their own words, without an account: no column of any table keeps them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import Role, User
from tealight.audit.queries import decisions
from tealight.families.actions import come_in
from tealight.guestbook.actions.decisions import show_entry
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding.actions import (
    Settled,
    ask_for_review,
    ask_second,
    close_case,
    decide,
    hand_over,
    open_case,
    settle_step,
    share_words,
    take_words_back,
    undo,
    write_back,
)
from tealight.safeguarding.models import CaseStep, CrisisCase, Group, Review
from tealight.safeguarding.policy import Reason
from tealight.tributes.actions import add_chapter, remove_chapter
from tealight.tributes.audience import Audience
from tealight.tributes.models import new_key
from tests import cast
from tests.cast import SignIn
from tests.retention.conftest import holding

pytestmark = pytest.mark.django_db
NAME, EMAIL = "Quillon Marrow", "quillon@example.net"
FIRST, CORRECTED, REFUSED, LAST = "gorsebell one", "gorsebell onr", "gorsebell two", "gorsebell three"
MARKS = ("gorsebell", "Quillon")


def change(book: Book, entry: Entry, body: str) -> None:
    address = book.receipt(entry, "change_entry")
    assert Client().post(address, {"kind": "message", "name": NAME, "body": body}).status_code == 303


def with_everything(book: Book, client: Client) -> Entry:
    """Leave words, have them shown, correct them, change them twice, and let the care team note what they say."""
    entry = book.shown(FIRST, client, name=NAME, email=EMAIL)
    book.grow_old(entry, timedelta(days=2))
    change(book, entry, CORRECTED)
    change(book, entry, REFUSED)
    decide(Review.objects.get(closed_at=None).pk, book.mara, Review.Outcome.REFUSED)
    Review.objects.filter(outcome=Review.Outcome.REFUSED).update(note=f"{NAME} writes of {REFUSED}")
    change(book, entry, LAST)
    return entry


def erase(book: Book, entry: Entry) -> None:
    assert Client().post(book.receipt(entry, "withdrawal")).status_code == 303


def test_words_that_were_shown_changed_refused_and_noted_leave_no_trace(book: Book) -> None:
    entry = with_everything(book, Client())
    tables = {"guestbook_entry", "guestbook_correction", "safeguarding_review", "notices_letter"}
    assert set().union(*(holding(mark) for mark in MARKS)) >= tables
    erase(book, entry)
    assert {mark: holding(mark) for mark in MARKS} == {mark: set() for mark in MARKS}


@pytest.mark.parametrize("outcome", [None, Review.Outcome.SHOWN, Review.Outcome.REFUSED])
def test_words_go_at_every_stage(book: Book, outcome: Review.Outcome | None) -> None:
    entry = book.held(FIRST, name=NAME, email=EMAIL)
    if outcome is not None:
        decide(Review.objects.get().pk, book.mara, outcome)
    assert holding("gorsebell")
    erase(book, entry)
    assert {mark: holding(mark) for mark in MARKS} == {mark: set() for mark in MARKS}


def test_somebody_of_the_circle_leaves_no_draft_of_them_either(book: Book, ruth: User, signed_in: SignIn) -> None:
    come_in(book.tribute.family, ruth, relation="gorsebell aunt", shows_relation=True)
    there = signed_in(ruth)
    there.post(book.at("drafts/entry/"), {"body": FIRST, "name": NAME, "kind": "message"})
    assert "tributes_draft" in holding("gorsebell one")
    entry = book.held(FIRST, there, name=NAME)
    assert "guestbook_entry" in holding("gorsebell aunt")
    erase(book, entry)
    assert holding("gorsebell one") == holding("Quillon") == set()
    assert holding("gorsebell aunt") == {"families_membership"}


def test_only_the_letters_about_these_words_are_taken_back(book: Book) -> None:
    entry = book.held(FIRST, email=EMAIL)
    other = book.held("These stay", email="sam@example.org")
    show_entry(other.pk, book.mara)
    assert Letter.objects.filter(to=EMAIL).exists()
    erase(book, entry)
    assert set(Letter.objects.values_list("to", flat=True)) == {"sam@example.org"}


def noted(review: Review, by: User, other: User) -> None:
    """Let the care team copy the words into everything in which it notes something about one question."""
    case, now = open_case(review.kind, review.object_id, review.tribute_id, Reason.AT_RISK), timezone.now()
    settle_step(case.pk, by, CaseStep.Step.KNOWN, Settled("done", f"They wrote {FIRST}."))
    close_case(case.pk, by, CrisisCase.Outcome.NO_DANGER, f"Only {FIRST}.")
    hand_over(review.pk, by, other.pk, f"It says {FIRST}.", now)
    hand_over(review.pk, other, None, f"It says {FIRST}.", now)
    ask_second(review.pk, by, Review.Outcome.SHOWN, f"Why {FIRST}?", refusal="", now=now)


def test_whatever_the_care_team_copied_into_its_notes_goes_too(book: Book, olu: User) -> None:
    entry = book.held(FIRST, name=NAME)
    noted(Review.objects.get(), book.mara, olu)
    write_back("entry", entry.pk, "Thank you.", "o" * 22)
    reply = Review.objects.get(kind="reply")
    noted(reply, book.mara, olu)
    undo(decide(reply.pk, olu, Review.Outcome.SHOWN, f"They wrote {FIRST}.").pk, olu, f"It was {FIRST}.")
    kept = {"safeguarding_review", "safeguarding_opinion", "safeguarding_casestep", "safeguarding_crisiscase"}
    assert holding("gorsebell") >= kept
    erase(book, entry)
    assert holding("gorsebell") == set()
    assert CaseStep.objects.count() == 2
    assert not any(row.written for row in decisions()[0])


@pytest.mark.parametrize("end", ["taken back", "removed"])
def test_notes_about_confided_words_go_when_they_are_taken_back(book: Book, ana: User, olu: User, end: str) -> None:
    chapter = add_chapter(book.tribute, ana, body="for myself", once=new_key(), audience=Audience.ME)
    review = share_words("chapter", chapter.pk, book.tribute.pk, ana, None, {ana.pk})
    assert review is not None
    noted(review, book.mara, olu)
    assert holding("gorsebell")
    if end == "taken back":
        take_words_back("chapter", chapter.pk, book.tribute.pk, ana)
    else:
        remove_chapter(chapter)
    assert holding("gorsebell") == set()


def test_notes_and_letters_about_a_familys_own_words_go_with_them(book: Book, ana: User, olu: User) -> None:
    chapter = add_chapter(book.tribute, ana, body="for everyone", once=new_key())
    review = ask_for_review("chapter", chapter.pk, book.tribute.pk, group=Group.REPORT, reason="")
    noted(review, book.mara, olu)
    decide(review.pk, olu, Review.Outcome.REFUSED, f"It says {FIRST}.", told=f"It says {FIRST}.")
    decide(review.pk, cast.person("Iris", Role.CARE_TEAM), Review.Outcome.REFUSED, told=f"It says {FIRST}.")
    assert holding("gorsebell") >= {"safeguarding_casestep", "notices_letter"}
    remove_chapter(chapter)
    assert holding("gorsebell") == set()
