"""The public page of a tribute."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tealight.accounts.models import User
from tealight.guestbook import queries
from tealight.guestbook.actions import hold_close
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.models import PLACE, Entry
from tealight.guestbook.queries import Order
from tealight.guestbook.tests.conftest import Book
from tests.cast import browser_of

NUMBER = re.compile(r"Words number (\d+)\.")
MORE = re.compile(r'rel="next" href="[^"]*?(\?[^"#]*)')


def numbers(page: str) -> list[int]:
    return [int(number) for number in NUMBER.findall(page)]


def next_of(page: str) -> str:
    found = MORE.search(page)
    assert found is not None
    return found[1].replace("&amp;", "&")


def walk(book: Book, query: str) -> list[int]:
    """Read every page of an order to its end."""
    found: list[int] = []
    for _ in range(20):
        page = book.page(query=query)
        found += numbers(page)
        if 'rel="next"' not in page:
            return found
        query = next_of(page)
    raise AssertionError


@pytest.mark.parametrize("order", list(Order))
def test_every_entry_of_an_order_stands_once_twenty_to_a_page(book: Book, order: Order) -> None:
    entries = book.many(45, standing="friend", kind="story")
    assert len(numbers(book.page(query=f"?order={order}"))) == 20
    assert walk(book, f"?order={order}") == [entry.pk for entry in reversed(entries)]


def test_what_is_held_closest_stands_first(book: Book) -> None:
    low, high, none = book.many(1, hearts=3)[0], book.many(1, hearts=40)[0], book.many(1)[0]
    assert numbers(book.page()) == [high.pk, low.pk, none.pk]
    assert numbers(book.page(query="?order=newest")) == [none.pk, high.pk, low.pk]


def test_family_and_friends_and_those_who_have_been_here_have_orders_of_their_own(book: Book) -> None:
    aunt = book.many(1, standing="family")[0]
    friend = book.many(1, standing="friend")[0]
    story = book.many(1, kind="story")[0]
    assert numbers(book.page(query="?order=family")) == [friend.pk, aunt.pk]
    assert numbers(book.page(query="?order=beenhere")) == [story.pk]


def test_a_page_stays_where_it_is_while_entries_arrive(book: Book) -> None:
    book.many(60)
    second = next_of(book.page(query="?order=newest"))
    before = numbers(book.page(query=second))
    book.many(30)
    assert numbers(book.page(query=second)) == before


def test_nobody_is_lost_while_hearts_are_given(book: Book) -> None:
    entries = book.many(45)
    second = next_of(book.page())
    hold_close(entries[-1], "vsam", book.now)
    hold_close(entries[30], "vsam", book.now)
    seen = numbers(book.page(query=second))
    assert seen == [entry.pk for entry in reversed(entries[5:25])]


def test_an_entry_that_rises_is_found_higher_up(book: Book) -> None:
    entries = book.many(45)
    hold_close(entries[0], "vsam", book.now)
    assert numbers(book.page())[0] == entries[0].pk


@pytest.mark.parametrize(
    "query", ["?order=oldest", "?after=1", "?after=-1", "?after=aaaaaaaaaaaa", "?after=%00", "?after=é"]
)
def test_an_address_that_we_never_wrote_is_not_found(book: Book, query: str) -> None:
    book.many(1)
    assert Client().get(book.at(query)).status_code == 404


def test_after_the_last_entry_the_page_says_so(book: Book) -> None:
    from tealight.guestbook.cursors import written

    book.many(2)
    assert "There are no more words here." in book.page(query=f"?order=newest&after={written(0)}")


@pytest.mark.parametrize("order", list(Order))
def test_every_page_costs_the_same_few_queries_and_never_counts(book: Book, order: Order) -> None:
    book.many(100, standing="family", kind="story")
    query, costs = f"?order={order}", []
    for _ in range(4):
        with CaptureQueriesContext(connection) as asked:
            page = book.page(query=query)
        costs.append(len(asked))
        assert not [each for each in asked if re.search(r"COUNT\(|OFFSET", each["sql"])]
        query = next_of(page)
    assert len(set(costs)) == 1
    assert costs[0] <= 7


@pytest.mark.parametrize("order", list(Order))
def test_each_order_is_read_from_its_own_index(book: Book, order: Order) -> None:
    book.many(30, standing="family", kind="story")
    asked: list[tuple[str, Any]] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        queries.page_of(book.tribute.pk, order, 20 * PLACE)
    (sql, params), *others = asked
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        # With the values bound, as the query itself is: only then is it the plan that the query gets.
        cursor.execute(("EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ") + sql, params)
        plan = str(cursor.fetchall())
    assert not others
    assert f"entry_{order}" in plan
    assert "TEMP B-TREE" not in plan
    assert "Sort" not in plan


def test_a_visitor_without_an_account_gets_nothing_personal(book: Book) -> None:
    entry = book.shown("Dear Noor")
    sam = Client()
    book.leave(sam, "More words")
    hold_close(entry, "vsam", book.now)
    cache.clear()
    assert book.page(sam) == book.page(Client())
    response = Client().get(book.at())
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert "<form" not in response.content.decode().split('id="guestbook"')[1].split("</section>")[0]


def test_nobody_keeps_a_copy_of_what_may_be_hidden_tomorrow(book: Book) -> None:
    assert Client().get(book.at())["Cache-Control"] == "private, no-cache"


def test_a_name_and_a_text_are_escaped(book: Book) -> None:
    book.shown("<script>alert(1)</script> & co", name="<b>Sam</b>")
    page = book.page()
    assert "<script>alert" not in page
    assert "&lt;b&gt;Sam&lt;/b&gt;" in page


def test_the_addresses_on_the_page_are_those_of_their_names(book: Book) -> None:
    from django.urls import reverse

    at = Addresses.under(book.key)
    assert at.leave == reverse("new_entry", args=[book.key])
    assert at.candle == reverse("new_candle", args=[book.key])
    assert at.entry("e") == reverse("entry", args=[book.key, "e"])
    assert at.hiding("e") == reverse("hiding", args=[book.key, "e"])
    assert at.concern("e") == reverse("concern_about", args=[book.key, "entry-e"])
    assert at.heart("e") == reverse("new_heart", args=[book.key]) + "?entry=e"
    assert f"{at.base}candles/lit/" == reverse("lit_candle", args=[book.key])
    assert f"{at.base}hearts/held/" == reverse("held_heart", args=[book.key])
    assert f"{at.base}hearts/removal/" == reverse("heart_removal", args=[book.key])
    assert f"{at.hiding('e')}removal/" == reverse("hiding_removal", args=[book.key, "e"])
    assert f"{at.entry('e')}reading/" == reverse("read_entry", args=[book.key, "e"])


def test_an_entry_has_an_address_of_its_own(book: Book) -> None:
    entry = book.shown("Dear Noor", name="Sam")
    seen = Client().get(book.at(f"entries/{entry.key}/")).content.decode()
    assert "Dear Noor" in seen
    assert "Did you write this?" in seen


def test_a_parent_sees_their_page_as_a_stranger_sees_it(book: Book, ana: User) -> None:
    book.shown("Dear Noor")
    browser = browser_of(ana)
    seen = browser.get(f"/t/{book.tribute.address}/as-a-stranger/").content.decode()
    assert "This is what a stranger sees." in seen
    assert "Dear Noor" in seen
    assert "Look after the guestbook" not in seen
    assert "Hide" not in seen
    assert "Look after the guestbook" in book.page(browser)


def test_where_a_stranger_sees_nothing_the_page_says_so(book: Book, ana: User) -> None:
    book.tribute.audience = 1
    book.tribute.save()
    seen = browser_of(ana).get(f"/t/{book.tribute.address}/as-a-stranger/").content.decode()
    assert "A stranger sees nothing here" in seen


def test_a_stranger_cannot_look_as_a_stranger(book: Book) -> None:
    assert Client().get(book.at("as-a-stranger/")).status_code == 404


def test_the_rank_is_always_hearts_and_id(book: Book) -> None:
    entry = book.shown()
    for person in ("v1", "v2"):
        hold_close(entry, person, book.now)
    assert Entry.objects.values_list("rank", flat=True).get() == 2 * PLACE + entry.pk


def test_whose_words_save_themselves_writes_on_a_page_of_its_own(book: Book, ruth: User) -> None:
    in_place = f'hx-get="{book.at("entries/new/")}"'
    assert in_place in book.page()
    assert in_place not in book.page(browser_of(ruth))
    assert "tributes/drafts" in browser_of(ruth).get(book.at("entries/new/")).content.decode()
