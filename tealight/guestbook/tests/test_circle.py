"""What the circle leaves: under "family and friends", and with the family's word beside it while they agree."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.families.actions import agree_to_relation, come_in, leave_circle, remove_from_circle
from tealight.families.models import Membership
from tealight.guestbook.models import Entry, Standing
from tealight.guestbook.tests.conftest import Book
from tests.cast import SignIn, browser_of


@pytest.fixture
def grandmother(book: Book, ruth: User) -> Membership:
    return come_in(book.tribute.family, ruth, relation="grandmother", shows_relation=True)


@pytest.fixture
def ruths(book: Book, grandmother: Membership, ruth: User, signed_in: SignIn) -> Entry:
    """What Ruth left, without an answer to how she knows the family."""
    return book.shown("We hold you all.", signed_in(ruth), name="Ruth")


def test_the_familys_word_stands_beside_what_somebody_leaves(book: Book, ruths: Entry) -> None:
    assert "grandmother" in book.page()
    assert "grandmother" in Client().get(book.at(f"entries/{ruths.key}/")).content.decode()


def test_what_the_circle_leaves_appears_at_once_unless_a_person_should_look(
    book: Book, grandmother: Membership, ruth: User
) -> None:
    assert book.held("We hold you all.", browser_of(ruth)).status == "shown"
    assert book.held("Ring me on 07700 900461 any time.", browser_of(ruth)).status == "held"
    assert "reads your words before" not in browser_of(ruth).get(book.at("entries/new/")).content.decode()
    assert "reads your words before" in Client().get(book.at("entries/new/")).content.decode()


def test_it_is_under_family_and_friends(book: Book, ruths: Entry) -> None:
    assert ruths.standing == Standing.CIRCLE
    assert "We hold you all." in book.page(query="?order=family")


def test_nobody_answers_that_they_are_in_the_circle(book: Book) -> None:
    assert book.leave(standing="circle").status_code == 422
    assert "circle" not in Client().get(book.at("entries/new/")).content.decode().partition("<main")[2]


def test_without_their_leave_no_word_stands_there(book: Book, ruths: Entry, grandmother: Membership) -> None:
    agree_to_relation(grandmother, shows=False)
    assert "grandmother" not in book.page()
    agree_to_relation(grandmother, shows=True)
    assert "grandmother" in book.page()


def test_a_tick_on_their_own_page_takes_the_word_away(
    book: Book, ruths: Entry, grandmother: Membership, ruth: User, signed_in: SignIn
) -> None:
    there, address = signed_in(ruth), f"/circle/{grandmother.pk}/"
    assert "checked" in there.get(address).content.decode()
    there.post(address, {})
    assert "grandmother" not in book.page()
    there.post(address, {"shows_relation": "on"})
    assert "grandmother" in book.page()


@pytest.mark.parametrize("is_removed", [True, False])
def test_the_word_goes_with_the_place_in_the_circle_and_the_words_stay(
    book: Book, ruths: Entry, grandmother: Membership, ana: User, is_removed: bool
) -> None:
    if is_removed:
        remove_from_circle(grandmother, ana)
    else:
        leave_circle(grandmother)
    assert "grandmother" not in book.page()
    assert "We hold you all." in book.page()


def test_somebody_elses_words_keep_theirs(book: Book, ruths: Entry, ana: User, olu: User, signed_in: SignIn) -> None:
    uncle = come_in(book.tribute.family, olu, relation="uncle", shows_relation=True)
    book.leave(signed_in(olu), "From your uncle.")
    assert "uncle" in book.page()
    remove_from_circle(uncle, ana)
    assert "uncle" not in book.page().replace("From your uncle", "")
    assert "grandmother" in book.page()


def test_words_from_before_get_the_word_too(book: Book, ruth: User, signed_in: SignIn) -> None:
    book.shown("We hold you all.", signed_in(ruth), name="Ruth")
    come_in(book.tribute.family, ruth, relation="grandmother", shows_relation=True)
    assert "grandmother" in book.page()
