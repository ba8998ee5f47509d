"""What was left while only the circle saw a page is read before strangers see it, however much there is."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tealight.accounts.models import User
from tealight.guestbook.actions import change_entry, hide_entry, keep_entry, opening, read_first, show_again
from tealight.guestbook.models import Entry, Guestbook, Status, Thanks
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import change_rules, decide
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Group, Review
from tealight.tributes.actions import change_audience
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication
from tests.cast import browser_of

CONTACT = "Ring me on 07700 900461 any time."
RISK = "I want to die. I cannot do this any more."
KIND = "We hold you all."


@pytest.fixture
def within(book: Book, ana: User, grandmother: Client) -> Book:
    """A page that only the circle has ever seen, of a parent who opens it without a first look."""
    Publication.objects.create(
        tribute=book.tribute, audience=Audience.LINK, before=0, asked_by=ana, outcome="opened", decided_at=book.now
    )
    book.tribute.audience = Audience.CIRCLE
    book.tribute.save(update_fields=["audience"])
    return Book(book.tribute, book.mara, book.tribute.address)


def open_to_strangers(book: Book, ana: User) -> str:
    assert change_audience(book.tribute, Audience.EVERYONE, ana) is None
    return book.page()


def about(entry: Entry) -> Review:
    return Review.objects.get(kind="entry", object_id=entry.pk, closed_at=None)


def test_what_does_not_pass_is_held_before_a_stranger_comes(
    within: Book, grandmother: Client, ana: User, mara: User
) -> None:
    contact, risk = within.held(CONTACT, grandmother), within.held(RISK, browser_of(ana))
    within.held(KIND, grandmother)
    assert not Review.objects.exists()
    page = open_to_strangers(within, ana)
    assert "07700" not in page
    assert "want to die" not in page
    assert KIND in page
    assert (about(contact).reason, about(risk).group) == ("contact", Group.CRISIS)
    assert Guestbook.objects.get().shown == 1
    decide(about(contact).pk, mara, Review.Outcome.SHOWN)
    assert "07700" in within.page()


def test_what_its_own_people_left_leaves_the_list_when_the_page_is_theirs_again(
    within: Book, grandmother: Client, ana: User, mara: User
) -> None:
    entry = within.held(CONTACT, grandmother)
    open_to_strangers(within, ana)
    stranger = within.held("Known since long ago.")
    assert about(entry).is_open
    change_audience(within.tribute, Audience.CIRCLE, ana)
    assert [review.object_id for review in Review.objects.filter(closed_at=None)] == [stranger.pk]
    assert CONTACT in within.page(grandmother)
    assert "07700" not in browser_of(mara).get("/care/").content.decode()
    assert "07700" not in open_to_strangers(within, ana)
    assert about(entry).reason == "contact"


def test_the_note_to_everybody_is_read_too(within: Book, ana: User) -> None:
    browser_of(ana).post(within.at("thanks/"), {"body": f"Thank you. {CONTACT}", "version": 0})
    assert "07700" not in open_to_strangers(within, ana)
    assert Review.objects.get().kind == "thanks"
    assert Thanks.objects.get().shown_at is None


def test_what_the_circle_left_waits_where_its_words_wait(
    within: Book, grandmother: Client, ana: User, olu: User
) -> None:
    change_rules(olu, {"circle_waits": True})
    within.held(KIND, grandmother)
    assert KIND not in open_to_strangers(within, ana)


def test_what_waits_for_the_family_is_read_and_goes_on_waiting(within: Book, grandmother: Client, ana: User) -> None:
    read_first(within.tribute, ana, within.now)
    kind, contact = within.held(KIND, grandmother), within.held(CONTACT, grandmother)
    open_to_strangers(within, ana)
    assert [Entry.objects.get(pk=each.pk).status for each in (kind, contact)] == [Status.WAITING, Status.HELD]


def test_a_first_look_reads_the_familys_words_and_the_circles_are_read_when_it_opens(
    within: Book, grandmother: Client, ana: User, mara: User
) -> None:
    Publication.objects.all().delete()
    mine, theirs = within.held(f"From us. {CONTACT}", browser_of(ana)), within.held(CONTACT, grandmother)
    wish = change_audience(within.tribute, Audience.EVERYONE, ana)
    assert wish is not None
    decide(Review.objects.get(kind="publication", object_id=wish.pk).pk, mara, Review.Outcome.SHOWN)
    assert "From us" in within.page()
    assert not Review.objects.filter(kind="entry", object_id=mine.pk).exists()
    assert about(theirs).reason == "contact"


def test_what_strangers_saw_before_is_asked_about_no_more(within: Book, grandmother: Client, ana: User) -> None:
    open_to_strangers(within, ana)
    before = within.shown("Known since long ago.")
    change_audience(within.tribute, Audience.CIRCLE, ana)
    within.held(f"Written inside. {CONTACT}", grandmother)
    page = open_to_strangers(within, ana)
    assert before.body in page
    assert "Written inside" not in page


def test_what_was_changed_inside_is_read_again(book: Book, ana: User, within: Book) -> None:
    entry = within.held(KIND, browser_of(ana))
    open_to_strangers(within, ana)
    change_audience(within.tribute, Audience.CIRCLE, ana)
    change_entry(entry, "message", "", CONTACT, Standing.FAMILY, timezone.now())
    entry.refresh_from_db()
    assert (entry.status, entry.body) == ("shown", CONTACT)
    assert "07700" not in open_to_strangers(within, ana)


def test_very_many_are_read_by_the_worker_and_seen_by_nobody_until_then(
    within: Book, ana: User, ruth: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE", 3)
    kind = within.many(5, account=ruth, shown_at=within.now)
    contact = within.many(1, account=ruth, shown_at=within.now, body=CONTACT)[0]
    more = within.many(2, account=ruth, shown_at=within.now)
    page = open_to_strangers(within, ana)
    assert [each.body in page for each in (*kind, *more)] == [True] * 3 + [False] * 4
    assert "07700" not in page
    assert not Review.objects.exists()
    while jobs := DBTaskResult.objects.filter(status="READY", task_path__endswith="pass_held_unread"):
        jobs[0].task.func(within.tribute.pk)
        jobs[0].delete()
    page = within.page()
    assert all(each.body in page for each in (*kind, *more))
    assert "07700" not in page
    assert about(contact).reason == "contact"
    assert Guestbook.objects.get().shown == 7


def test_a_page_that_closed_meanwhile_has_its_words_back(
    within: Book, grandmother: Client, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "AT_ONCE", 1)
    within.held(KIND, grandmother)
    within.held(CONTACT, grandmother)
    open_to_strangers(within, ana)
    change_audience(within.tribute, Audience.CIRCLE, ana)
    opening.pass_held_unread.func(within.tribute.pk)
    assert "07700" in within.page(grandmother)
    assert not Review.objects.exists()
    assert "07700" not in open_to_strangers(within, ana)
    assert Review.objects.filter(kind="entry", reason="contact", closed_at=None).exists()


@pytest.mark.parametrize("set_aside", [hide_entry, keep_entry])
def test_what_was_set_aside_when_it_opened_is_read_before_it_comes_back(
    within: Book, grandmother: Client, ana: User, set_aside: object
) -> None:
    entries = [within.held(words, grandmother) for words in (KIND, CONTACT)]
    for entry in entries:
        set_aside(entry, ana)  # type: ignore[operator]
    open_to_strangers(within, ana)
    assert not Review.objects.exists()
    assert [show_again(entry, ana, timezone.now()) for entry in entries] == [True, False]
    assert KIND in within.page()
    assert "07700" not in within.page()
    assert about(entries[1]).reason == "contact"


def test_a_hundred_entries_cost_what_one_costs(
    within: Book, ana: User, ruth: User, django_assert_max_num_queries: Any
) -> None:
    within.many(60, account=ruth, shown_at=within.now)
    with django_assert_max_num_queries(40):
        change_audience(within.tribute, Audience.EVERYONE, ana)
    assert "Words number" in within.page()
