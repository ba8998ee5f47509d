"""What pages say of the way of words holds for whoever reads it, wherever the page is open to."""

from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.actions import hide_entry
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute
from tests.cast import browser_of

CONTACT = "Ring me on 07700 900461 any time."
UNTIL_READ = "The earlier words stand until the new ones have been read"
AT_ONCE = "The new words take the place of the earlier ones at once."
PERHAPS = "at once, or once someone from the care team has read them"
THOSE_THAT_WAIT = "The new words take the place of those that wait."
EVERY = "A person reads every change."
A_DAY = "Once a day has passed"


def said(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def changing(book: Book, client: Client, entry: Entry) -> tuple[str, str]:
    return said(client, book.receipt(entry, "change_entry")), said(client, book.receipt(entry))


def test_a_stranger_is_told_that_each_change_is_read(book: Book) -> None:
    form, receipt = changing(book, Client(), book.shown())
    assert UNTIL_READ in form
    assert EVERY in receipt
    assert A_DAY not in receipt


def test_the_circle_is_told_when_a_change_is_read(book: Book, grandmother: Client) -> None:
    form, receipt = changing(book, grandmother, book.held("We hold you all.", grandmother))
    assert PERHAPS in form
    assert UNTIL_READ not in form
    assert A_DAY in receipt


def test_inside_nobody_reads_a_change(book: Book, grandmother: Client) -> None:
    Tribute.objects.filter(pk=book.tribute.pk).update(audience=Audience.CIRCLE)
    within = Book(book.tribute, book.mara, book.tribute.address)
    form, receipt = changing(within, grandmother, within.held("We hold you all.", grandmother))
    assert AT_ONCE in form
    assert "You can change your words." in receipt
    assert A_DAY not in receipt
    assert EVERY not in receipt


def test_words_that_wait_are_replaced(book: Book) -> None:
    form, _receipt = changing(book, Client(), book.held())
    assert THOSE_THAT_WAIT in form
    assert UNTIL_READ not in form


def test_what_a_parent_left_and_is_held_is_seen_by_the_parents(book: Book, ana: User, tomas: User) -> None:
    entry = book.held(CONTACT, browser_of(ana))
    receipt = said(browser_of(ana), book.receipt(entry))
    assert "only the parents can see them" in receipt
    assert "nobody else can see them" not in receipt
    aside = said(browser_of(tomas), book.at("set-aside/"))
    assert "Until then only the parents see them." in aside
    assert CONTACT in aside
    assert "nobody else can see them" in said(Client(), book.receipt(book.held()))


def test_whoever_wrote_hidden_words_can_still_read_them_and_the_family_knows(book: Book, ana: User) -> None:
    entry = book.shown("We hold you all.")
    hide_entry(entry, ana)
    assert "We hold you all." in said(Client(), book.receipt(entry))
    assert "and whoever wrote them, by their own receipt" in said(browser_of(ana), book.at("set-aside/"))


def test_only_the_browser_that_left_words_leads_back_to_them(book: Book) -> None:
    sam = Client()
    entry = book.held(client=sam)
    assert "From this browser" in said(sam, book.receipt(entry))
    assert "From this browser" not in said(Client(), book.receipt(entry))
