"""What is new, for a family when it is ready: a few at a time, people they know first, and nobody is pushed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.actions import come_in
from tealight.guestbook.actions import hide_entry, read_first, withdraw_entry
from tealight.guestbook.models import Entry, Look
from tealight.guestbook.shield import FEW, few_new, few_waiting
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tests import cast
from tests.cast import browser_of

LONG_AGO = timedelta(hours=1)


@pytest.fixture
def circle(book: Book, ruth: User) -> Book:
    """Let Ruth be of the family's circle."""
    come_in(book.tribute.family, ruth, relation="grandmother")
    return book


def settle() -> None:
    """Let what appeared have appeared some time ago, in the order in which it was left."""
    for entry in Entry.objects.exclude(shown_at=None).order_by("pk"):
        Entry.objects.filter(pk=entry.pk).update(shown_at=entry.written_at - LONG_AGO + timedelta(seconds=entry.pk))


def leave_some(book: Book) -> None:
    """Leave words of strangers first, then of a friend, then of the circle."""
    for number in range(4):
        book.shown(f"stranger {number}.")
    book.shown("friend 0.", standing="friend")
    book.shown("circle 0.", browser_of(cast.ruth()))
    book.shown("family 0.", standing="family")
    book.shown("circle 1.", browser_of(cast.ruth()), standing="friend")
    settle()


def bodies(entries: list[Entry]) -> list[str]:
    return [entry.body for entry in entries]


def new_words(book: Book, user: User) -> str:
    response = browser_of(user).get(book.at("new-words/"))
    assert response.status_code == 200
    return response.content.decode()


def read_all(book: Book, user: User) -> list[list[str]]:
    """Read what is new to its end; return what each page held."""
    pages = []
    while entries := few_new(book.tribute.pk, user.pk, timezone.now()).entries:
        pages.append(bodies(entries))
        browser_of(user).post(book.at("new-words/looked/"), {"entry": entries[-1].key})
    return pages


def test_what_waits_comes_from_the_circle_first_then_from_who_said_it_then_from_others(circle: Book, ana: User) -> None:
    read_first(circle.tribute, ana, circle.now)
    leave_some(circle)
    assert Entry.objects.filter(status="waiting").count() == 8
    seen = []
    while entries := few_waiting(circle.tribute.pk, [cast.ruth().pk]).entries:
        assert len(entries) <= FEW
        seen += bodies(entries)
        for entry in entries:
            hide_entry(entry, ana)
    known = ["circle 0.", "circle 1.", "friend 0.", "family 0."]
    assert seen == [*known, *(f"stranger {number}." for number in range(4))]


def test_the_page_says_from_whom_without_a_number(circle: Book, ana: User) -> None:
    read_first(circle.tribute, ana, circle.now)
    leave_some(circle)
    page = browser_of(ana).get(circle.at("reading/")).content.decode()
    main = page[page.index('class="opening"') :]
    assert "Words from people you know" in main
    assert "Words from others come after these." in main
    assert "stranger" not in main
    assert not any(f">{number}<" in main or f" {number} " in main.partition("<article")[0] for number in (4, 8))
    Entry.objects.exclude(standing="").delete()
    page = browser_of(ana).get(circle.at("reading/")).content.decode()
    assert "Words from others" in page
    assert "come after these" not in page


def test_words_left_before_somebody_joined_the_circle_are_theirs_too(book: Book, ana: User, ruth: User) -> None:
    read_first(book.tribute, ana, book.now)
    book.shown("before", browser_of(ruth))
    assert not few_waiting(book.tribute.pk, []).are_known
    come_in(book.tribute.family, ruth, relation="grandmother")
    assert few_waiting(book.tribute.pk, [ruth.pk]).are_known


def test_what_is_new_comes_a_few_at_a_time_people_they_know_first(circle: Book, ana: User, tomas: User) -> None:
    leave_some(circle)
    expected = [
        ["friend 0.", "circle 0.", "family 0."],
        ["circle 1."],
        ["stranger 0.", "stranger 1.", "stranger 2."],
        ["stranger 3."],
    ]
    assert read_all(circle, ana) == expected
    assert "Nothing is new." in new_words(circle, ana)
    assert read_all(circle, tomas) == expected


def test_looking_alone_moves_nothing(circle: Book, ana: User) -> None:
    leave_some(circle)
    assert [("friend 0." in new_words(circle, ana)) for _look in range(2)] == [True, True]
    assert not Look.objects.exists()


def test_words_that_come_after_are_new_and_earlier_ones_are_not(circle: Book, ana: User) -> None:
    leave_some(circle)
    read_all(circle, ana)
    circle.shown("a year later", standing="friend")
    assert "a year later" not in new_words(circle, ana)  # it is being kept this very moment
    Entry.objects.filter(body="a year later").update(shown_at=timezone.now() - timedelta(minutes=3))
    assert read_all(circle, ana) == [["a year later"]]


def test_words_that_the_care_team_read_late_are_new_all_the_same(book: Book, ana: User) -> None:
    late = book.held("held for long")
    book.shown("shown at once")
    Entry.objects.filter(body="shown at once").update(shown_at=timezone.now() - timedelta(days=2))
    assert read_all(book, ana) == [["shown at once"]]
    Entry.objects.filter(pk=late.pk).update(status="shown", shown_at=timezone.now() - LONG_AGO, rank=late.pk)
    assert read_all(book, ana) == [["held for long"]]


def test_ones_own_words_are_not_new_and_the_other_parents_are(book: Book, ana: User, tomas: User) -> None:
    book.shown("by Ana", browser_of(ana))
    settle()
    assert read_all(book, ana) == []
    assert read_all(book, tomas) == [["by Ana"]]


def test_what_is_held_hidden_or_taken_back_is_not_shown(book: Book, ana: User) -> None:
    hidden, gone = book.shown("hidden"), book.shown("gone")
    book.held("held")
    settle()
    hide_entry(hidden, ana)
    withdraw_entry(gone)
    page = new_words(book, ana)
    for words in ("hidden", "gone", "held"):
        assert f"<p>{words}</p>" not in page
    assert "Nothing is new." in page


def test_a_parent_can_begin_from_now_and_it_never_goes_back(circle: Book, ana: User) -> None:
    leave_some(circle)
    first = Entry.objects.order_by("pk")[0]
    browser_of(ana).post(circle.at("new-words/looked/"), {"from_now": "1"})
    assert "Nothing is new." in new_words(circle, ana)
    for key in (first.key, "nonsense", ""):
        assert browser_of(ana).post(circle.at("new-words/looked/"), {"entry": key}).status_code == 303
    assert "Nothing is new." in new_words(circle, ana)


def test_what_is_new_is_told_on_no_other_page_and_in_no_letter(circle: Book, ana: User) -> None:
    pages = ["", "guestbook/", "chapters/"]
    there = browser_of(ana)
    before = [there.get(circle.at(path)).content.decode() for path in pages[1:]]
    leave_some(circle)
    after = [there.get(circle.at(path)).content.decode() for path in pages[1:]]
    for one, other in zip(before, after, strict=True):
        assert without_tokens(one) == without_tokens(other)
    assert "new-words" not in there.get(circle.at()).content.decode()
    assert "new-words" in after[0]
    assert not Letter.objects.exists()
    assert not mail.outbox


def without_tokens(page: str) -> list[str]:
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_a_family_that_reads_first_is_sent_nothing_unless_it_asked(book: Book, ana: User) -> None:
    read_first(book.tribute, ana, book.now)
    book.shown("words that wait")
    assert Entry.objects.get().status == "waiting"
    assert not Letter.objects.exists()


def test_a_page_costs_the_same_however_much_there_is(book: Book, ana: User) -> None:
    costs = []
    for number in (4, 60):
        book.many(number, shown_at=timezone.now() - LONG_AGO, standing="friend")
        with CaptureQueriesContext(
            connection,
        ) as caught:
            new_words(book, ana)
        costs.append(len(caught))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("status", ["waiting", "shown"])
def test_each_stream_is_read_from_a_place_in_an_index(book: Book, ana: User, status: str) -> None:
    book.many(5, shown_at=timezone.now() - LONG_AGO)
    Look.objects.create(tribute=book.tribute, user=ana, others_at=timezone.now() - 2 * LONG_AGO)
    with CaptureQueriesContext(connection) as caught:
        if status == "waiting":
            few_waiting(book.tribute.pk, [])
        else:
            few_new(book.tribute.pk, ana.pk, timezone.now())
    asked = [query["sql"] for query in caught if f"'{status}'" in query["sql"] and "guestbook_entry" in query["sql"]]
    assert asked
    index = {"waiting": "entry_waiting_known", "shown": "entry_new_known"}[status]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # which sorts five rows rather than read an index in its order
            cursor.execute("SET LOCAL enable_sort = off")
            cursor.execute("SET LOCAL enable_seqscan = off")
        for sql in asked:
            cursor.execute(("EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ") + sql)
            plan = str(cursor.fetchall())
            assert index in plan, sql
            assert "TEMP B-TREE" not in plan


def test_only_guardians_look(circle: Book, ruth: User) -> None:
    for client in (browser_of(ruth), Client()):
        assert client.get(circle.at("new-words/")).status_code == 404
        assert client.post(circle.at("new-words/looked/")).status_code == 404
