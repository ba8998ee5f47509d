"""A second look: who decides it, what takes it from nobody, and what becomes of refused words in the end."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import Role, User
from tealight.families.actions import come_in
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.test_second_looks import (
    CRUEL,
    NO_MORE,
    OF_RULES,
    newest,
    receipt,
    refused,
    way_to_a_second_look,
)
from tealight.safeguarding.actions import (
    CannotDecideError,
    appeal,
    ask_for_review,
    ask_second,
    decide,
    forget_refused,
    undo,
)
from tealight.safeguarding.models import Appeal, Group, Opinion, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.reasons import SENTENCES, Refusal
from tealight.tributes.actions import tell_concern
from tealight.tributes.models import new_key
from tealight.tributes.tellable import Thing
from tests import cast
from tests.cast import browser_of


def test_words_that_wait_for_a_second_look_outlive_their_time_and_then_go_with_all_that_was_said(
    book: Book, olu: User
) -> None:
    entry = refused(book)
    later = timezone.now() + timedelta(days=91)
    asked = appeal("entry", entry.pk, "I meant somebody else.")
    assert asked is not None
    assert forget_refused(later) == 0
    decide(newest("appeal").pk, olu, Review.Outcome.REFUSED)
    assert forget_refused(later) == 1
    asked.refresh_from_db()
    assert (asked.body, asked.outcome) == ("", "kept")
    assert "by now they are erased" in receipt(book, entry)


def test_to_a_writer_at_risk_even_the_end_speaks_of_no_decision(book: Book) -> None:
    entry = refused(book, NO_MORE)
    forget_refused(timezone.now() + timedelta(days=91))
    page = receipt(book, entry)
    assert "They stayed between you and the care team" in page
    assert not OF_RULES.search(page)


def test_a_second_look_may_itself_be_asked_of_a_second_person(book: Book, olu: User) -> None:
    iris = cast.person("Iris", Role.CARE_TEAM)
    entry = refused(book)
    appeal("entry", entry.pk, "")
    review = newest("appeal")
    with pytest.raises(CannotDecideError):
        ask_second(review.pk, book.mara, Review.Outcome.SHOWN, "", refusal="", now=timezone.now())
    ask_second(review.pk, olu, Review.Outcome.SHOWN, "", refusal="", now=timezone.now())
    with pytest.raises(CannotDecideError):
        decide(review.pk, book.mara, Review.Outcome.SHOWN)
    decide(review.pk, iris, Review.Outcome.SHOWN)
    assert (Appeal.objects.get().decided_by, Appeal.objects.get().outcome) == (iris, "upheld")
    assert CRUEL in book.page()


def test_a_second_look_asks_for_no_listed_reason(book: Book, olu: User) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, "")
    review, there = newest("appeal"), browser_of(olu)
    assert 'name="refusal"' not in there.get(f"/care/{review.pk}/").content.decode()
    assert there.post(f"/care/{review.pk}/decision/", {"outcome": "refused"}).status_code == 303
    assert Appeal.objects.get().outcome == "kept"


def test_a_new_refusal_after_one_that_was_changed_is_told_anew_and_can_be_looked_at_again(
    book: Book, olu: User
) -> None:
    entry = refused(book)
    appeal("entry", entry.pk, "")
    decide(newest("appeal").pk, olu, Review.Outcome.SHOWN)
    ask_for_review("entry", entry.pk, entry.tribute_id, group=Group.REPORT, reason="")
    decide(newest().pk, olu, Review.Outcome.REFUSED, refusal=Refusal.CONTACT)
    page = receipt(book, entry)
    assert str(SENTENCES[Refusal.CONTACT]) in page
    assert "we changed the first decision" not in page
    Client().post(way_to_a_second_look(page))
    review = newest("appeal")
    with pytest.raises(CannotDecideError):
        decide(review.pk, olu, Review.Outcome.SHOWN)
    decide(review.pk, book.mara, Review.Outcome.REFUSED)
    assert "the first decision was kept" in receipt(book, entry)


@pytest.mark.parametrize("who", ["one of the circle", "the writer"])
def test_where_only_whoever_refused_stands_outside_they_decide_and_nobody_who_is_involved(
    book: Book, olu: User, who: str
) -> None:
    entry = refused(book)
    if who == "one of the circle":
        come_in(book.tribute.family, olu, relation="", shows_relation=False)
    else:
        Entry.objects.filter(pk=entry.pk).update(account=olu)
    appeal("entry", entry.pk, "I meant somebody else.")
    review = newest("appeal")
    assert "I meant somebody else." not in browser_of(olu).get(f"/care/{review.pk}/").content.decode()
    with pytest.raises(CannotDecideError):
        decide(review.pk, olu, Review.Outcome.SHOWN)
    decide(review.pk, book.mara, Review.Outcome.REFUSED)
    assert Appeal.objects.get().had_nobody_else


def test_neither_of_two_who_agreed_to_refuse_decides_the_second_look(book: Book, olu: User) -> None:
    entry, iris = book.held(CRUEL), cast.person("Iris", Role.CARE_TEAM)
    ask_second(newest().pk, olu, Review.Outcome.REFUSED, "blames her", refusal=Refusal.CRUEL, now=timezone.now())
    decide(newest().pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    assert {(each.by, each.note) for each in Opinion.objects.all()} == {(book.mara, ""), (olu, "")}
    appeal("entry", entry.pk, "")
    for one_of_the_two in (book.mara, olu):
        with pytest.raises(CannotDecideError):
            decide(newest("appeal").pk, one_of_the_two, Review.Outcome.SHOWN)
    iris.delete()
    assert "Nobody else is there just now" in receipt(book, entry)
    with pytest.raises(CannotDecideError):
        decide(newest("appeal").pk, book.mara, Review.Outcome.SHOWN)
    decide(newest("appeal").pk, olu, Review.Outcome.REFUSED)
    assert Appeal.objects.get().had_nobody_else


def test_whoever_saw_it_differently_may_decide_the_second_look(book: Book, olu: User) -> None:
    entry, iris = book.held(CRUEL), cast.person("Iris", Role.CARE_TEAM)
    ask_second(newest().pk, olu, Review.Outcome.SHOWN, "", refusal="", now=timezone.now())
    decide(newest().pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    decide(newest().pk, iris, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    appeal("entry", entry.pk, "")
    with pytest.raises(CannotDecideError):
        decide(newest("appeal").pk, book.mara, Review.Outcome.SHOWN)
    decide(newest("appeal").pk, olu, Review.Outcome.SHOWN)
    assert not Appeal.objects.get().had_nobody_else


def test_two_are_asked_again_after_their_decision_was_taken_back(book: Book, olu: User) -> None:
    book.held(CRUEL)
    for _time in range(2):
        ask_second(newest().pk, olu, Review.Outcome.REFUSED, "", refusal=Refusal.CRUEL, now=timezone.now())
        decide(newest().pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
        undo(newest().pk, olu)
    assert not Opinion.objects.exists()


def test_somebody_elses_worry_takes_neither_the_reasons_nor_the_second_look_from_its_writer(book: Book) -> None:
    entry = book.held(CRUEL)
    Review.objects.update(reason=Reason.CRUELTY)
    thing = Thing("entry", entry.pk, "")
    tell_concern(book.tribute, None, about="worry", text="", email="", once=new_key(), thing=thing)
    assert (newest().group, newest().reason) == (Group.WORRY, Reason.CRUELTY)
    decide(newest().pk, book.mara, Review.Outcome.REFUSED, refusal=Refusal.CRUEL)
    page = receipt(book, entry)
    assert str(SENTENCES[Refusal.CRUEL]) in page
    assert "had marked a place in your words" in page
    assert way_to_a_second_look(page)
