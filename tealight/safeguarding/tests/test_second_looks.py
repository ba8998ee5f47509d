"""A second person decides without knowing what the first would do; where they differ, a third does."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from tealight.accounts.models import Role, User
from tealight.audit.queries import decisions
from tealight.safeguarding.actions import CannotDecideError, ask_no_more, ask_second, decide, undo
from tealight.safeguarding.models import Review
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.tests.conftest import Shelf
from tests import cast
from tests.cast import SignIn

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
SHOWN, REFUSED = Review.Outcome.SHOWN, Review.Outcome.REFUSED
WHY = "The second line is about a nurse."


@pytest.fixture
def bo(db: None) -> User:
    """Return a third person of the care team."""
    return cast.person("Bo", Role.CARE_TEAM)


@pytest.fixture
def asked(mara: User, olu: User, bo: User, shelf: Shelf) -> Review:
    """Return words about which Mara asked, who would refuse them."""
    return ask_second(shelf.leave("For Noor").pk, mara, REFUSED, WHY, refusal=Refusal.CRUEL, now=NOW)


def verbs() -> list[tuple[str, str]]:
    return [(str(row.by), row.verb) for row in reversed(decisions()[0])]


def seen_by(user: User, review: Review) -> str:
    answer = cast.browser_of(user).get(reverse("care_review", args=[review.pk]))
    return str(answer.content.decode())


def test_where_both_agree_it_is_decided(asked: Review, olu: User, shelf: Shelf) -> None:
    review = decide(asked.pk, olu, REFUSED, refusal=Refusal.CONTACT)
    assert (review.outcome, review.decided_by, review.refusal) == (REFUSED, olu, Refusal.CONTACT)
    assert shelf.became == {1: "refused"}
    assert verbs() == [("Mara", "review.second_asked"), ("Olu", "review.second_agreed"), ("Olu", "review.refused")]


def test_where_they_differ_neither_decides_and_a_third_does(
    asked: Review, mara: User, olu: User, bo: User, shelf: Shelf
) -> None:
    assert decide(asked.pk, olu, SHOWN).is_open
    for one_of_the_two in (mara, olu):
        with pytest.raises(CannotDecideError):
            decide(asked.pk, one_of_the_two, SHOWN)
    assert shelf.became == {}
    assert decide(asked.pk, bo, SHOWN).decided_by == bo
    assert ("Olu", "review.second_differed") in verbs()


def test_the_second_reads_nothing_of_the_first_before_they_have_said_theirs(
    asked: Review, mara: User, olu: User, bo: User
) -> None:
    for other in (olu, bo):
        seen = seen_by(other, asked)
        assert "A second person is asked for." in seen
        assert WHY not in seen
        assert "would not show it." not in seen
    assert WHY in seen_by(mara, asked)
    decide(asked.pk, olu, SHOWN, "It is a poem.")
    for anybody in (mara, olu, bo):
        assert WHY in seen_by(anybody, asked)
        assert "It is a poem." in seen_by(anybody, asked)


def test_the_record_does_not_say_what_the_first_would_do(asked: Review, olu: User) -> None:
    seen = cast.browser_of(olu).get("/care/record/").content.decode()
    assert "asked a second person" in seen
    assert WHY not in seen
    assert "cruel" not in seen


def test_the_first_takes_the_question_back_until_somebody_answered(asked: Review, mara: User, olu: User) -> None:
    with pytest.raises(CannotDecideError):
        decide(asked.pk, mara, REFUSED)
    with pytest.raises(CannotDecideError):
        ask_no_more(asked.pk, olu)
    ask_no_more(asked.pk, mara)
    assert decide(asked.pk, mara, REFUSED).decided_by == mara


def test_a_question_that_was_answered_cannot_be_taken_back(asked: Review, mara: User, olu: User) -> None:
    decide(asked.pk, olu, SHOWN)
    with pytest.raises(CannotDecideError):
        ask_no_more(asked.pk, mara)


def test_two_who_differ_with_nobody_else_there_may_decide_after_all(mara: User, olu: User, shelf: Shelf) -> None:
    review = ask_second(shelf.leave("For Noor").pk, mara, REFUSED, "", refusal=Refusal.CRUEL, now=NOW)
    assert decide(review.pk, olu, SHOWN).is_open
    assert decide(review.pk, mara, SHOWN).decided_by == mara


def test_after_an_undoing_nothing_is_left_of_the_question(asked: Review, mara: User, olu: User) -> None:
    decide(asked.pk, olu, REFUSED)
    review = undo(asked.pk, mara)
    assert not review.is_asking
    assert decide(review.pk, mara, SHOWN).decided_by == mara


def test_who_is_alone_is_told_so_kindly(mara: User, signed_in: SignIn, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    browser: Client = signed_in(mara)
    assert "You are alone here" in browser.get("/care/").content.decode()
    answer = browser.post(reverse("care_question", args=[review.pk]), {"outcome": "shown"})
    assert answer.status_code == 409
    assert "Nobody else is here who could look." in answer.content.decode()


def test_who_is_alone_with_an_operator_is_offered_them(mara: User, olu: User, signed_in: SignIn, shelf: Shelf) -> None:
    shelf.leave("For Noor")
    assert "The operator can be your second person." in signed_in(mara).get("/care/").content.decode()
