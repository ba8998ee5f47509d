"""Tallies are moved with what they count; a command counts them again."""

from io import StringIO

from django.core.management import call_command

from tealight.accounts.models import User
from tealight.guestbook import queries
from tealight.guestbook.actions import hide_entry, hold_close, light_candle, withdraw_entry
from tealight.guestbook.actions.decisions import refuse_entry, show_entry
from tealight.guestbook.models import CandleDay, Entry, Guestbook
from tealight.guestbook.tests.conftest import Book


def repair() -> str:
    out = StringIO()
    call_command("repair_tallies", stdout=out)
    return out.getvalue()


def test_after_everything_that_can_happen_nothing_is_wrong(book: Book, ana: User) -> None:
    entries = [book.shown(f"Letter {number}") for number in range(6)]
    hide_entry(entries[0], ana)
    withdraw_entry(entries[1])
    refuse_entry(entries[2].pk, book.mara, "")
    show_entry(entries[2].pk, book.mara)
    hold_close(entries[3], "vsam", book.now)
    light_candle(book.tribute, "vsam", book.now)
    assert repair() == "1 guestbooks counted, 0 put right.\n"
    assert Guestbook.objects.get().shown == 4


def test_wrong_tallies_are_put_right(book: Book) -> None:
    entry = book.shown()
    hold_close(entry, "vsam", book.now)
    light_candle(book.tribute, "vsam", book.now)
    Guestbook.objects.update(shown=70, waiting=3)
    Entry.objects.update(hearts=5, rank=5 * 2**40 + entry.pk)
    CandleDay.objects.update(lit=9)
    assert repair() == "1 guestbooks counted, 1 put right.\n"
    state = queries.state_of(book.tribute.pk, queries.day_of(book.now))
    assert (state.shown, state.waiting, state.burning) == (1, 0, 1)
    assert Entry.objects.values_list("hearts", "rank").get() == (1, 2**40 + entry.pk)
    assert repair() == "1 guestbooks counted, 0 put right.\n"
