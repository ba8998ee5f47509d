"""Before a page first opens, the care team reads what its family left in the guestbook while nobody else came."""

from collections.abc import Callable

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry, Thanks
from tealight.guestbook.tests.conftest import POEM, Book
from tealight.safeguarding.actions import CannotDecideError, decide, undo
from tealight.safeguarding.contents import kind_of
from tealight.safeguarding.models import Review
from tealight.tributes.actions import change_audience
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication
from tests.cast import browser_of

Act = Callable[[Book, Client, Entry], object]


@pytest.fixture
def private(book: Book) -> Book:
    book.tribute.audience = Audience.BOTH
    book.tribute.save(update_fields=["audience"])
    return book


def asked(book: Book, ana: User) -> Review:
    wish = change_audience(book.tribute, Audience.LINK, ana)
    assert wish is not None
    return Review.objects.get(kind="publication", object_id=wish.pk, closed_at=None)


def text_of(review: Review) -> str:
    kind = kind_of("publication")
    assert kind is not None
    excerpt = kind.read(review.object_id)
    assert excerpt is not None
    return excerpt.text


def hide(book: Book, there: Client, entry: Entry) -> None:
    there.post(book.at(f"entries/{entry.key}/hiding/"))


def test_the_familys_own_words_are_read_before_the_page_opens(private: Book, ana: User, tomas: User) -> None:
    private.leave(browser_of(ana), POEM, name="Mama")
    private.leave(browser_of(tomas), "Written at night.")
    browser_of(ana).post(private.at("thanks/"), {"body": "Thank you all.", "version": 0})
    text = text_of(asked(private, ana))
    for words in (f"Mama\n{POEM}", "Written at night.", "Thank you all."):
        assert words in text


def test_what_the_family_keeps_for_itself_is_nobodys_to_read(private: Book, ana: User) -> None:
    private.leave(browser_of(ana), "Between us.")
    hide(private, browser_of(ana), private.newest())
    browser_of(ana).post(private.at("thanks/"), {"body": "An earlier note.", "version": 0})
    browser_of(ana).post(private.at("thanks/"), {"body": "", "version": Thanks.objects.get().pk})
    text = text_of(asked(private, ana))
    assert "Between us." not in text
    assert "An earlier note." not in text


def test_of_very_many_words_the_newest_are_read_and_it_is_said(private: Book, ana: User) -> None:
    private.many(50, account=ana)
    review = asked(private, ana)
    assert "Words number" in text_of(review)
    assert "only the newest 50" not in text_of(review)
    newest = private.many(1, account=ana)[0]
    text = text_of(review)
    assert newest.body in text
    assert "Sam 1\n" not in text
    assert "only the newest 50" in text


@pytest.mark.parametrize(
    "act",
    [
        lambda book, there, entry: book.leave(there, "written a minute later"),
        lambda book, there, entry: there.post(
            book.receipt(entry, "change_entry"), {"body": "written a minute later", "kind": "message"}
        ),
        lambda book, there, entry: there.post(book.at("thanks/"), {"body": "written a minute later", "version": 0}),
    ],
)
def test_words_that_come_while_it_waits_are_what_the_care_team_answers(private: Book, ana: User, act: Act) -> None:
    private.leave(browser_of(ana), "a first line")
    on_the_screen = asked(private, ana)
    act(private, browser_of(ana), private.newest())
    on_the_screen.refresh_from_db()
    assert not on_the_screen.is_open
    assert "written a minute later" in text_of(Review.objects.get(kind="publication", closed_at=None))


def test_words_put_back_while_it_waits_are_read_too(private: Book, ana: User) -> None:
    there = browser_of(ana)
    private.leave(there, "a first line")
    hide(private, there, private.newest())
    on_the_screen = asked(private, ana)
    there.post(private.at(f"entries/{private.newest().key}/hiding/removal/"))
    on_the_screen.refresh_from_db()
    assert not on_the_screen.is_open
    assert "a first line" in text_of(Review.objects.get(kind="publication", closed_at=None))


def test_on_an_open_page_nobody_is_asked_again(book: Book, ana: User) -> None:
    book.leave(browser_of(ana), "a year later")
    assert "a year later" in book.page()
    assert not Publication.objects.exists()


@pytest.mark.parametrize(
    "act",
    [
        lambda book, there, entry: book.leave(there, "for the two of us"),
        lambda book, there, entry: there.post(book.at("thanks/"), {"body": "for the two of us", "version": 0}),
        lambda book, there, entry: there.post(
            book.receipt(entry, "change_entry"), {"body": "for the two of us", "kind": "message"}
        ),
    ],
)
def test_a_no_stays_once_the_family_left_more_words(private: Book, ana: User, mara: User, act: Act) -> None:
    private.leave(browser_of(ana), "a first line")
    review = asked(private, ana)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    act(private, browser_of(ana), private.newest())
    with pytest.raises(CannotDecideError):
        undo(review.pk, mara)


def test_words_of_before_a_no_do_not_keep_it(private: Book, ana: User, mara: User) -> None:
    private.leave(browser_of(ana), "a first line")
    review = asked(private, ana)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    undo(review.pk, mara)
    assert "a first line" in text_of(review)
