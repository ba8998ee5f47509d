"""What is kept held goes to the end of the list, and comes back on its day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.queries import decisions
from tealight.safeguarding.actions import (
    CannotDecideError,
    Seen,
    ask_for_review,
    bring_back_due,
    decide,
    keep_held,
    keep_no_longer,
    release_batch,
    take,
)
from tealight.safeguarding.models import Group, Review, Tier
from tealight.safeguarding.queries import waiting
from tealight.safeguarding.tests.conftest import NOOR, Shelf
from tealight.safeguarding.urgency import KEPT_FOR


def test_it_stays_open_behind_everything_and_comes_back_on_its_day(mara: User, shelf: Shelf) -> None:
    now = timezone.now()
    first, second = shelf.leave("For Noor"), shelf.leave("For Wren")
    kept = keep_held(first.pk, mara, "The family is away.", now)
    assert kept.is_open
    assert shelf.became == {}
    assert waiting().reviews == [second, first]
    assert bring_back_due(now + KEPT_FOR - timedelta(seconds=1)) == 0
    assert bring_back_due(now + KEPT_FOR) == 1
    later = shelf.leave("later")
    Review.objects.filter(pk=later.pk).update(due_at=now + KEPT_FOR + timedelta(hours=1))
    assert waiting().reviews == [second, first, later]
    assert [row.verb for row in decisions()[0]] == ["review.kept"]


def test_a_life_comes_back_first_and_sooner(mara: User, shelf: Shelf) -> None:
    now = timezone.now()
    life, words = shelf.leave("life", group=Group.CRISIS), shelf.leave("words")
    keep_held(life.pk, mara, "", now)
    assert waiting().reviews == [words, life]
    bring_back_due(now + timedelta(days=1))
    assert waiting().reviews == [life, words]


def test_it_can_be_taken_back_and_stands_where_it_stood(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    keep_held(review.pk, mara, "", timezone.now())
    back = keep_no_longer(review.pk, mara)
    assert (back.tier, back.due_at, back.kept_until) == (Tier.IN_TURN, review.due_at, None)


def test_whoever_tells_of_it_brings_it_back_at_once(mara: User, shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    keep_held(review.pk, mara, "", timezone.now())
    ask_for_review("entry", 1, NOOR, group=Group.REPORT, reason="")
    (kept,) = waiting().reviews
    assert (kept.tier, kept.kept_until) == (Tier.IN_TURN, None)


def test_what_is_kept_can_be_decided_and_what_is_decided_cannot_be_kept(mara: User, shelf: Shelf) -> None:
    review = keep_held(shelf.leave("For Noor").pk, mara, "", timezone.now())
    decided = decide(review.pk, mara, Review.Outcome.SHOWN)
    assert decided.kept_until is None
    with pytest.raises(CannotDecideError):
        keep_held(review.pk, mara, "", timezone.now())


def test_what_somebody_took_meanwhile_is_not_kept_unasked(mara: User, olu: User, shelf: Shelf) -> None:
    review = take(shelf.leave("For Noor").pk, olu, timezone.now())
    with pytest.raises(CannotDecideError):
        keep_held(review.pk, mara, "", timezone.now(), seen=Seen(None))


def test_many_at_once_leaves_what_is_kept_or_taken(mara: User, olu: User, shelf: Shelf) -> None:
    kept, taken, free = (shelf.leave(name) for name in ("kept", "taken", "free"))
    keep_held(kept.pk, mara, "", timezone.now())
    take(taken.pk, olu, timezone.now())
    assert release_batch(mara, tribute_id=None, reason="read elsewhere") == 1
    assert shelf.became == {free.object_id: "shown"}
