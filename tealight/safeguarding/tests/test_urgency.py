"""What is low rises with age, and nothing passes a life."""

from datetime import UTC, datetime, timedelta

import pytest

from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.models import Group, Review, Tier
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries import Mark, waiting
from tealight.safeguarding.tests.conftest import NOOR, Shelf
from tealight.safeguarding.urgency import Place, place_of

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(group: Group, hours: int, reason: str = Reason.NOBODY_READ_IT) -> Place:
    """Return where something stands that came so many hours after Monday's nine o'clock."""
    return place_of(group, reason, MONDAY + hours * HOUR)


@pytest.mark.parametrize("first", [Group.CRISIS, Group.WORRY, Group.CONCERN])
def test_a_life_or_a_worry_goes_before_whatever_has_waited_for_a_year(first: Group) -> None:
    assert at(first, 24 * 365) < at(Group.REPORT, 0) < at(Group.ENTRY, 0)


def test_words_that_wait_long_enough_go_before_a_new_report() -> None:
    assert at(Group.REPORT, 10) < at(Group.ENTRY, 0)
    assert at(Group.ENTRY, 0) < at(Group.REPORT, 23)


def test_what_is_probably_kind_goes_before_what_is_probably_an_advert() -> None:
    assert at(Group.ENTRY, 24) < at(Group.ENTRY, 0, Reason.SPAM)
    assert at(Group.ENTRY, 0, Reason.SPAM) < at(Group.ENTRY, 49)


def test_what_the_reader_could_not_judge_goes_before_what_it_could() -> None:
    assert at(Group.ENTRY, 1, Reason.NOT_JUDGED) < at(Group.ENTRY, 0)


@pytest.mark.parametrize("group", Group)
def test_every_group_has_a_place(group: Group) -> None:
    assert at(group, 0).due_at >= MONDAY


def test_the_list_is_in_that_order(shelf: Shelf) -> None:
    old, report, life = (shelf.leave(name, group=group) for name, group in SAID)
    assert waiting().reviews == [life, report, old]
    Review.objects.filter(pk=old.pk).update(due_at=old.due_at - 30 * HOUR)
    assert waiting().reviews == [life, old, report]


SAID = [("old", Group.ENTRY), ("told", Group.REPORT), ("life", Group.CRISIS)]


def test_asking_again_moves_up_and_never_down(shelf: Shelf) -> None:
    review = shelf.leave("For Noor")
    before = Place(review.tier, review.due_at)
    ask_for_review("entry", 1, NOOR, group=Group.CHANGE, reason="")
    review.refresh_from_db()
    assert Place(review.tier, review.due_at) == before
    ask_for_review("entry", 1, NOOR, group=Group.WORRY, reason="")
    review.refresh_from_db()
    assert review.tier == Tier.WORRY
    assert review.reason == Reason.NOBODY_READ_IT
    ask_for_review("entry", 1, NOOR, group=Group.WORRY, reason=Reason.AT_RISK)
    review.refresh_from_db()
    assert review.reason == Reason.AT_RISK


def test_a_place_in_an_address_is_read_back_and_nonsense_is_none() -> None:
    place = Mark(3, MONDAY + timedelta(microseconds=7), 12)
    assert Mark.read(str(place)) == place
    for nonsense in ("", "12", "3.x.1", "9" * 400, "3.1", "3.99999999999999999999.1"):
        assert Mark.read(nonsense) is None
