"""What waits, in the order in which it is read."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tealight.accounts.models import User
from tealight.safeguarding.access import Asking
from tealight.safeguarding.actions import ask_for_review, ask_second, decide
from tealight.safeguarding.models import Group, Review, Tier
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries import Mark, _open_in, decided, how_many_wait, waiting
from tealight.safeguarding.queries.around import EARLIER, earlier_decisions
from tealight.safeguarding.rows import rows_of
from tealight.safeguarding.tests.conftest import NOOR, Shelf


def leave_some(shelf: Shelf) -> list[Review]:
    """Leave three of every group, the least urgent group first."""
    return [shelf.leave(group.name, group=group) for group in reversed(Group) for _ in range(3)]


def mark(review: Review) -> Mark:
    return Mark(review.tier, review.due_at, review.pk)


def all_pages(limit: int) -> list[Review]:
    found, after = [], None
    while True:
        page = waiting(after, limit=limit)
        found += page.reviews
        if page.next is None:
            return found
        after = page.next


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 7, 15, 20])
def test_lives_come_first_and_then_what_is_due_first(shelf: Shelf, limit: int) -> None:
    left = leave_some(shelf)
    assert all_pages(limit) == sorted(left, key=lambda review: (review.tier, review.due_at, review.pk))


def test_words_left_at_one_moment_are_all_seen_once(shelf: Shelf) -> None:
    left = [shelf.leave(str(number)) for number in range(7)]
    Review.objects.update(due_at=datetime(2026, 11, 22, tzinfo=UTC))
    assert all_pages(2) == left


def test_a_place_in_the_list_stays_good_while_others_decide(mara: User, shelf: Shelf) -> None:
    left = [shelf.leave(str(number)) for number in range(5)]
    page = waiting(limit=2)
    for review in left[:2]:
        decide(review.pk, mara, Review.Outcome.SHOWN)
    assert waiting(page.next, limit=2).reviews == left[2:4]


def test_what_was_decided_is_read_from_the_latest(mara: User, shelf: Shelf) -> None:
    left = [shelf.leave(str(number)) for number in range(5)]
    for review in left:
        decide(review.pk, mara, Review.Outcome.REFUSED)
    first = decided(limit=3)
    assert first.reviews == [left[4], left[3], left[2]]
    assert decided(first.next, limit=3).reviews == [left[1], left[0]]


def test_many_are_counted_only_to_a_hundred(shelf: Shelf) -> None:
    assert how_many_wait() == 0
    for number in range(101):
        shelf.leave(str(number))
    assert how_many_wait() == 100


def test_a_page_costs_the_same_at_any_depth(
    shelf: Shelf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    left = leave_some(shelf)
    for review in left:
        with django_assert_max_num_queries(len(Tier)):
            waiting(mark(review), limit=4)


def test_a_page_deep_in_a_group_reads_no_row_before_it(shelf: Shelf) -> None:
    left = [shelf.leave(str(number)) for number in range(3)]
    if connection.vendor == "postgresql":  # which sorts three rows rather than read an index in its order
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_sort = off")
    plan = _open_in(left[1].tier, mark(left[1]), Review.objects.all()).explain()
    assert "review_waiting" in plan
    assert "due_at>" in plan.replace(" ", "")


def test_a_page_of_rows_asks_no_more_than_one_row(
    mara: User, olu: User, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for group in (Group.CRISIS, Group.ENTRY):
        for _ in range(3):
            decide(shelf.leave("For Noor", group=group).pk, olu, Review.Outcome.REFUSED)
            again = ask_for_review("entry", len(shelf.words), NOOR, group=group, reason=Reason.NOBODY_READ_IT)
            ask_second(again.pk, olu, Review.Outcome.REFUSED, "", refusal="", now=timezone.now())
    reviews = waiting().reviews
    for some in (reviews[:1], reviews):
        with django_assert_num_queries(7):
            rows = rows_of(mara, some, timezone.now())
        assert [len(row.case.earlier) for row in rows] == [1] * len(some)
        assert all(row.case.asking is Asking.SECOND and row.case.others == (olu,) for row in rows)
    assert [row.case.crisis is not None for row in rows] == [True] * 3 + [False] * 3


def test_of_earlier_decisions_the_latest_few_stand_beside_each(mara: User, shelf: Shelf) -> None:
    for _ in range(EARLIER + 1):
        shelf.words[1] = "For Noor"
        last = ask_for_review("entry", 1, NOOR, group=Group.REPORT, reason="")
        decide(last.pk, mara, Review.Outcome.SHOWN)
    found = earlier_decisions([Review(kind="entry", object_id=1), shelf.leave("For Wren")])
    assert len(found["entry", 1]) == EARLIER
    assert found["entry", 1][0] == last
