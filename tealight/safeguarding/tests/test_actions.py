"""Asking, deciding and taking back."""

import pytest
from django.utils import timezone

from tealight.accounts.actions import begin_closing, erase_due
from tealight.accounts.models import GRACE, User
from tealight.audit.queries import decisions
from tealight.safeguarding import contents
from tealight.safeguarding.actions import CannotDecideError, ask_for_review, close_review, decide, undo
from tealight.safeguarding.contents import DuplicateKindError, Kind
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.queries import waiting
from tealight.safeguarding.tests.conftest import NOOR, Shelf

SHOWN, REFUSED = Review.Outcome.SHOWN, Review.Outcome.REFUSED


def recorded() -> list[tuple[str, str, str]]:
    return [(str(row.by), row.verb, row.written or "") for row in decisions()[0]]


def test_what_a_moderator_shows_is_shown_and_recorded_with_who_and_why(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    decide(review.pk, mara, SHOWN, "kind")
    assert shelf.became == {1: "shown"}
    assert waiting().reviews == []
    assert recorded() == [("Mara", "review.shown", "kind")]


def test_what_a_moderator_refuses_is_refused_and_recorded(mara: User, shelf: Shelf) -> None:
    review = decide(shelf.leave("For Noor").pk, mara, REFUSED)
    assert (review.outcome, review.decided_by) == (REFUSED, mara)
    assert shelf.became == {1: "refused"}
    assert recorded() == [("Mara", "review.refused", "")]


def test_the_second_of_two_moderators_changes_nothing(mara: User, olu: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    decide(review.pk, mara, SHOWN)
    with pytest.raises(CannotDecideError) as told:
        decide(review.pk, olu, REFUSED)
    assert told.value.case.review.decided_by == mara
    assert shelf.became == {1: "shown"}
    assert len(recorded()) == 1


def test_a_decision_whose_content_fails_leaves_the_review_open(
    mara: User, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(number: int, by: User) -> None:
        raise RuntimeError("no room on the disk")

    monkeypatch.setattr(contents, "_kinds", {"entry": Kind("entry", "words", shelf.read, breaks, shelf.refuse)})
    review = shelf.leave("For Noor")
    with pytest.raises(RuntimeError):
        decide(review.pk, mara, SHOWN)
    assert waiting().reviews == [review]
    assert recorded() == []


@pytest.mark.parametrize("outcome", [SHOWN, REFUSED])
def test_a_decision_taken_back_lets_the_words_wait_again_at_their_old_place(
    mara: User, olu: User, shelf: Shelf, outcome: Review.Outcome
) -> None:
    first, second = shelf.leave("For Noor"), shelf.leave("For Wren")
    decide(first.pk, mara, outcome)
    undo(first.pk, olu, "read too quickly")
    assert shelf.became == {1: "waiting"}
    assert waiting().reviews == [first, second]
    assert recorded()[0] == ("Olu", "review.undone", "read too quickly")
    assert undo(first.pk, olu).is_open
    assert len(recorded()) == 2


def test_a_kind_that_cannot_wait_again_stays_as_it_is_until_the_second_decision(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("It is about me", kind="report", group=Group.REPORT)
    decide(review.pk, mara, REFUSED)
    undo(review.pk, mara)
    assert shelf.became == {1: "refused"}
    decide(review.pk, mara, SHOWN)
    assert shelf.became == {1: "shown"}


def test_words_that_were_withdrawn_cannot_be_brought_back(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    close_review("entry", 1)
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)
    with pytest.raises(CannotDecideError):
        decide(review.pk, mara, SHOWN)
    assert shelf.became == {}


def test_a_decision_is_not_taken_back_where_the_same_words_wait_already(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    decide(review.pk, mara, SHOWN)
    ask_for_review("entry", 1, NOOR, group=Group.REPORT, reason="unkind")
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)
    assert shelf.became == {1: "shown"}


def test_whatever_is_decided_about_words_that_are_gone_takes_them_off_the_list(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    shelf.words.clear()
    assert decide(review.pk, mara, SHOWN).outcome == Review.Outcome.WITHDRAWN
    assert shelf.became == {}
    assert recorded() == []


def test_nobody_decides_about_their_own_words_or_their_own_family(mara: User, olu: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    shelf.involved = frozenset({mara.pk})
    with pytest.raises(CannotDecideError):
        decide(review.pk, mara, SHOWN)
    assert waiting().reviews == [review]
    decide(review.pk, olu, SHOWN)
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)
    assert shelf.became == {1: "shown"}


def test_a_family_that_runs_the_site_alone_may_decide_for_itself(olu: User, shelf: Shelf) -> None:
    shelf.involved = frozenset({olu.pk})
    decide(shelf.leave("For Noor").pk, olu, SHOWN)
    assert shelf.became == {1: "shown"}


def test_a_content_is_asked_about_once_and_the_more_urgent_reason_wins(shelf: Shelf) -> None:
    first = shelf.leave("For Noor")
    again = ask_for_review("entry", 1, NOOR, group=Group.REPORT, reason="unkind")
    calmer = ask_for_review("entry", 1, NOOR, group=Group.CHANGE, reason="changed")
    assert first.pk == again.pk == calmer.pk
    (kept,) = waiting().reviews
    assert (kept.group, kept.why) == (Group.REPORT, "unkind")


def test_a_content_that_was_decided_can_be_asked_about_anew(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    decide(review.pk, mara, SHOWN)
    again = ask_for_review("entry", 1, NOOR, group=Group.REPORT, reason="unkind")
    assert again.pk != review.pk
    assert waiting().reviews == [again]


def test_two_rooms_cannot_keep_a_kind_of_one_name(shelf: Shelf) -> None:
    with pytest.raises(DuplicateKindError):
        contents.register(Kind("entry", "words", shelf.read, shelf.show, shelf.refuse))


def test_what_somebody_wrote_beside_a_decision_goes_with_their_account(mara: User, olu: User, shelf: Shelf) -> None:
    reviews = [shelf.leave("For Noor"), shelf.leave("For Wren")]
    for review, by in zip(reviews, (mara, olu), strict=True):
        decide(review.pk, by, REFUSED, "an advert")
    begin_closing(mara, now=timezone.now())
    assert erase_due(timezone.now() + GRACE) == 1
    for review in reviews:
        review.refresh_from_db()
    assert [(review.outcome, review.note) for review in reviews] == [(REFUSED, ""), (REFUSED, "an advert")]
    notes = {row.subject: row.written for row in decisions()[0] if row.verb == "review.refused"}
    assert notes == {"entry:1": None, "entry:2": "an advert"}
