"""Taking something, letting it go and handing it over; it never stands in anybody's way for long."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from tealight.accounts.models import Closing, Role, User
from tealight.audit.models import Decision
from tealight.safeguarding.actions import (
    CannotDecideError,
    Seen,
    begin_break,
    come_back,
    decide,
    go_on,
    hand_over,
    keep_day,
    let_go,
    take,
)
from tealight.safeguarding.models import TAKEN_FOR, Opinion, Review
from tealight.safeguarding.queries import waiting
from tealight.safeguarding.tests.conftest import Shelf
from tealight.safeguarding.tests.room import press, seen
from tealight.surge.tests.race import Race
from tests import cast

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
SHOWN = Review.Outcome.SHOWN


def test_what_one_has_taken_another_does_not_get(mara: User, olu: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    take(review.pk, mara, NOW)
    with pytest.raises(CannotDecideError):
        take(review.pk, olu, NOW + TAKEN_FOR - timedelta(seconds=1))
    assert take(review.pk, olu, NOW + TAKEN_FOR).taken_by == olu


def test_only_who_has_it_lets_it_go(mara: User, olu: User, shelf: Shelf) -> None:
    review = take(shelf.leave("For Noor").pk, mara, NOW)
    assert let_go(review.pk, olu, NOW).taken_by == mara
    assert let_go(review.pk, mara, NOW).taken_by is None


def test_the_list_of_ones_own_holds_what_one_has_now(mara: User, olu: User, shelf: Shelf) -> None:
    mine, theirs, lapsed = (shelf.leave(name) for name in ("mine", "theirs", "lapsed"))
    take(mine.pk, mara, NOW)
    take(theirs.pk, olu, NOW)
    take(lapsed.pk, mara, NOW - TAKEN_FOR)
    assert waiting(taken_by=mara.pk, now=NOW).reviews == [mine]


def test_it_is_handed_to_a_colleague_with_a_note_and_back_to_everybody(mara: User, olu: User, shelf: Shelf) -> None:
    review = take(shelf.leave("For Noor").pk, mara, NOW)
    handed = hand_over(review.pk, mara, olu.pk, "I have lost a twin too.", NOW)
    assert (handed.taken_by, handed.handed_by, handed.handover) == (olu, mara, "I have lost a twin too.")
    with pytest.raises(CannotDecideError):
        hand_over(review.pk, mara, None, "", NOW)
    assert hand_over(review.pk, olu, None, "", NOW).taken_by is None


def test_it_is_handed_to_nobody_who_may_not_decide(mara: User, olu: User, ana: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    shelf.involved = frozenset({olu.pk})
    for other in (olu, ana):
        with pytest.raises(CannotDecideError):
            hand_over(review.pk, mara, other.pk, "", NOW)


@pytest.mark.parametrize("why", ["a break", "a day off"])
def test_nothing_is_handed_to_whoever_rests(mara: User, olu: User, shelf: Shelf, why: str) -> None:
    review, now = shelf.leave("For Noor"), timezone.now()
    today = timezone.localdate(now)
    if why == "a break":
        begin_break(olu, now)
    else:
        keep_day(olu, today, today, today, every_year=False)
    with pytest.raises(CannotDecideError):
        hand_over(review.pk, mara, olu.pk, "", now)
    browser = cast.browser_of(mara)
    assert press(browser, "care_handover", review.pk, to=str(olu.pk)) == 422
    assert ">Olu</option>" not in seen(browser)
    come_back(olu)
    go_on(olu, now)
    assert ">Olu</option>" in seen(browser)
    assert hand_over(review.pk, mara, olu.pk, "", now).taken_by == olu


def test_taking_is_never_needed_to_decide(mara: User, shelf: Shelf) -> None:
    assert decide(shelf.leave("For Noor").pk, mara, SHOWN, seen=Seen(None)).decided_by == mara


def test_who_decides_what_somebody_took_meanwhile_is_told_first(mara: User, olu: User, shelf: Shelf) -> None:
    review = take(shelf.leave("For Noor").pk, mara, timezone.now())
    with pytest.raises(CannotDecideError):
        decide(review.pk, olu, SHOWN, seen=Seen(None))
    assert shelf.became == {}
    decided = decide(review.pk, olu, SHOWN, seen=Seen(mara.pk))
    assert (decided.decided_by, decided.taken_by) == (olu, None)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_at_one_moment_one_gets_it(shelf: Shelf, tmp_path: Path) -> None:
    race = Race(tmp_path, [User, Closing, Review, Opinion, Decision])
    people = race.alone(
        lambda: [User.objects.create_user(f"{name}@example.org", role=Role.CARE_TEAM) for name in ("mara", "olu")]
    )
    review = race.alone(lambda: shelf.leave("For Noor"))

    def takes(by: User) -> Callable[[], bool]:
        def work() -> bool:
            try:
                return take(review.pk, by, NOW).taken_by_id == by.pk
            except CannotDecideError:
                return False

        return work

    answers = race.run([takes(by) for by in people])
    assert sorted(answers) == [False, True]
    kept = race.alone(lambda: Review.objects.get(pk=review.pk).taken_by_id)
    assert kept == people[answers.index(True)].pk
