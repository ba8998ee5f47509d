"""Words that are left on a private page at the moment at which it opens."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from django.db import connection, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.actions import come_in
from tealight.guestbook.actions import (
    Left,
    change_entry,
    family,
    hide_entry,
    leave_entry,
    read_first,
    show_again,
    show_waiting,
    thank,
)
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import decide
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Review
from tealight.surge.tests.race import Race
from tealight.tributes.access import tribute_for
from tealight.tributes.actions import ask_again, change_audience
from tealight.tributes.actions.publications import ask
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute, new_key

pytestmark = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write after another")

CONTACT = "Ring me on 07700 900461 any time."
Leave = Callable[[], object]


@pytest.fixture
def within(transactional_db: None, book: Book, ana: User, ruth: User) -> Book:
    come_in(book.tribute.family, ruth, relation="grandmother")
    Publication.objects.create(
        tribute=book.tribute, audience=Audience.LINK, before=0, asked_by=ana, outcome="opened", decided_at=book.now
    )
    book.tribute.audience = Audience.CIRCLE
    book.tribute.save(update_fields=["audience"])
    return Book(book.tribute, book.mara, book.tribute.address)


def leaves(book: Book, user: User, body: str = CONTACT) -> Leave:
    """Return what leaves words, by somebody who had the page before them while it was private."""
    sight, left = tribute_for(Visitor(user=user), book.key), Left("message", "", body, new_key())
    return lambda: leave_entry(sight, sight.visitor, left, timezone.now())


def changes(book: Book, user: User) -> Leave:
    leaves(book, user, "We hold you all.")()
    entry = Entry.objects.select_related("tribute").get()
    return lambda: change_entry(entry, "message", "", CONTACT, Standing.CIRCLE, timezone.now())


def thanks(book: Book, user: User) -> Leave:
    tribute, by = Tribute.objects.get(pk=book.tribute.pk), book.tribute.made_by
    assert by is not None
    return lambda: thank(tribute, by, CONTACT, timezone.now(), version=0)


@pytest.mark.parametrize("making", [leaves, changes, thanks])
@pytest.mark.parametrize("opens_first", [False, True])
def test_nothing_unread_comes_before_strangers(
    tmp_path: Path, within: Book, ana: User, ruth: User, making: Callable[[Book, User], Leave], opens_first: bool
) -> None:
    leave, tribute = making(within, ruth), Tribute.objects.get(pk=within.tribute.pk)
    begun, ended = Event(), Event()

    def quick(act: Leave) -> None:
        with transaction.atomic():
            act()
            begun.set()
            assert not ended.wait(0.2)  # the other one waits for this to be kept

    def late(act: Leave) -> None:
        assert begun.wait(20)
        act()
        ended.set()

    acts: list[Leave] = [leave, lambda: change_audience(tribute, Audience.EVERYONE, ana)]
    first, second = reversed(acts) if opens_first else acts
    Race(tmp_path, []).run([lambda: quick(first), lambda: late(second)])
    assert "07700" not in within.page()
    assert Review.objects.get(closed_at=None).reason == "contact"


def test_many_leave_words_on_a_private_page_at_one_moment(tmp_path: Path, within: Book, ana: User, ruth: User) -> None:
    Race(tmp_path, []).run([leaves(within, user, f"Words {at}.") for at, user in enumerate([ruth, ana] * 4)])
    assert Entry.objects.filter(status="shown").count() == 8


@pytest.mark.parametrize("was_hidden", [True, False])
def test_a_parent_who_shows_words_and_a_first_look_do_not_wait_for_each_other(
    tmp_path: Path,
    within: Book,
    ana: User,
    ruth: User,
    mara: User,
    was_hidden: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not was_hidden:
        read_first(within.tribute, ana, timezone.now())
    leaves(within, ruth, "We hold you all.")()
    if was_hidden:
        hide_entry(Entry.objects.get(), ana)
    with transaction.atomic():
        ask(within.tribute, Audience.EVERYONE, ana)
    entry, look = Entry.objects.select_related("tribute").get(), Review.objects.get(kind="publication")
    begun, decided = Event(), Event()

    def asks_late(tribute: Tribute) -> None:
        begun.set()
        decided.wait(0.5)  # whoever decides takes all that they need, or waits for what is held here
        ask_again(tribute)

    def shows() -> bool:
        now = timezone.now()
        return show_again(entry, ana, now) if was_hidden else show_waiting(entry, ana, entry.version, now)

    def opens() -> bool:
        assert begun.wait(20)
        decide(look.pk, mara, Review.Outcome.SHOWN)
        decided.set()
        return True

    monkeypatch.setattr(family, "ask_again", asks_late)
    assert Race(tmp_path, []).run([shows, opens]) == [True, True]
    assert "We hold you all." in within.page()
