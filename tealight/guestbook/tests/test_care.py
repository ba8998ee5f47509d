"""What the care team sees of the guestbook, through its own room."""

from typing import Any

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.actions import come_in
from tealight.guestbook.access import held_of_the_family
from tealight.guestbook.actions import passing
from tealight.guestbook.kinds import history_of_entry, read_correction, read_entry, read_thanks
from tealight.guestbook.models import Correction, Thanks
from tealight.guestbook.tests.conftest import POEM, Book
from tealight.safeguarding.actions import ask_for_review, write_back
from tealight.safeguarding.assessment import Decision, Outcome
from tealight.safeguarding.contents import kind_of
from tealight.safeguarding.models import CrisisCase, Group
from tealight.tributes.access import tribute_for
from tests.cast import browser_of

NO_MORE = "I cannot go on without her. I do not want to live any more."


@pytest.fixture
def nothing_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "assess", lambda words: Decision(Outcome.HOLD, "unreadable"))


@pytest.mark.parametrize("name", ["entry", "correction", "thanks"])
def test_every_kind_of_words_is_registered(name: str) -> None:
    assert kind_of(name) is not None


def test_a_moderator_reads_an_entry_whole(book: Book, ana: User, tomas: User) -> None:
    excerpt = read_entry(book.held(POEM, name="Sam").pk)
    assert excerpt is not None
    assert (excerpt.text, excerpt.author) == (POEM, "Sam")
    assert excerpt.involved == {ana.pk, tomas.pk}
    assert "Noor" in excerpt.tribute_name


def test_nobody_of_the_circle_decides_for_the_site(book: Book, mara: User) -> None:
    entry = book.held(POEM, name="Sam")
    come_in(book.tribute.family, mara)
    excerpt = read_entry(entry.pk)
    assert excerpt is not None
    assert mara.pk in excerpt.involved


def test_whoever_wrote_words_does_not_decide_about_them(book: Book) -> None:
    ruth = User.objects.create_user("ruth@example.org")
    excerpt = read_entry(book.held(client=browser_of(ruth)).pk)
    assert excerpt is not None
    assert ruth.pk in excerpt.involved


def test_what_somebody_left_before_costs_the_same_however_much_it_is(
    book: Book, django_assert_max_num_queries: Any
) -> None:
    sam, other = Client(), book.held("From somebody else.")
    entries = [book.held(f"Words, {number}.", sam, name=f"Sam {number}") for number in range(5)]
    with django_assert_max_num_queries(6):
        history = history_of_entry(entries[0].pk)
    assert [(each.text, each.author) for each in history] == [(f"Words, {at}.", f"Sam {at}") for at in (4, 3, 2, 1)]
    assert history_of_entry(other.pk) == []


def test_words_taken_back_cannot_be_read_any_more(book: Book) -> None:
    entry = book.held()
    Client().post(book.receipt(entry, "withdrawal"))
    assert read_entry(entry.pk) is None
    assert read_correction(999_999) is None
    assert read_thanks(999_999) is None


def test_a_moderator_reads_the_new_text_of_a_change(book: Book) -> None:
    entry = book.shown("Old words")
    address = book.receipt(entry, "change_entry")
    Client().post(address, {"body": "New words", "kind": "poem"})
    excerpt = read_correction(Correction.objects.get().pk)
    assert excerpt is not None
    assert excerpt.text == "New words"


def test_where_reading_fails_a_familys_note_is_held_and_never_lost(book: Book, ana: User, nothing_passes: None) -> None:
    browser_of(ana).post(book.at("thanks/"), {"body": "Thank you all.", "version": 0})
    assert "Thank you all." not in book.page()
    note = Thanks.objects.get()
    assert "Someone from the care team reads your note" in browser_of(ana).get(book.at("thanks/")).content.decode()
    kind = kind_of("thanks")
    assert kind is not None
    assert read_thanks(note.pk) is not None
    kind.show(note.pk, book.mara)
    assert "Thank you all." in book.page()
    kind.refuse(note.pk, book.mara, "")
    assert "Thank you all." not in book.page()


def test_where_reading_fails_a_parents_words_are_held(book: Book, ana: User, nothing_passes: None) -> None:
    book.leave(browser_of(ana), "We miss you.")
    assert "We miss you." not in book.page()


def test_a_parents_words_that_wait_are_never_held_from_the_family(
    book: Book, ana: User, tomas: User, nothing_passes: None
) -> None:
    book.leave(browser_of(ana), "We miss you.")
    book.leave(body="Words of a stranger.")
    for parent in (ana, tomas):
        page = browser_of(parent).get(book.at("set-aside/")).content.decode()
        assert "We miss you." in page
        assert "Words of a stranger." not in page
    sight = tribute_for(Visitor(), book.key)
    assert held_of_the_family(sight) == []


def test_an_erased_account_takes_its_words_along(book: Book) -> None:
    from tealight.accounts.erasure import erase_things_of

    ruth = User.objects.create_user("ruth@example.org")
    entry = book.shown("Words of Ruth", browser_of(ruth))
    erase_things_of(ruth)
    entry.refresh_from_db()
    assert entry.body == ""
    assert "Words of Ruth" not in book.page()


NOTHING_ELSE = "Nothing else of theirs is here"


def seen_in_the_case_about(kind: str, mara: User) -> str:
    case = CrisisCase.objects.get(kind=kind)
    return str(browser_of(mara).get(f"/care/cases/{case.pk}/").content.decode())


def test_of_what_is_said_about_an_entry_a_case_shows_what_its_writer_left_besides(book: Book, mara: User) -> None:
    ruth = browser_of(User.objects.create_user("ruth@example.org"))
    entry = book.held("Dear Noor.", ruth)
    write_back("entry", entry.pk, NO_MORE, "o" * 22)
    page = seen_in_the_case_about("reply", mara)
    assert "Dear Noor." in page
    assert NOTHING_ELSE not in page
    book.held("Another line of hers.", ruth)
    assert "Another line of hers." in seen_in_the_case_about("reply", mara)


def test_a_case_says_that_nothing_else_is_there_only_where_somebody_looked(book: Book, mara: User) -> None:
    book.held(NO_MORE)
    assert NOTHING_ELSE in seen_in_the_case_about("entry", mara)
    note = Thanks.objects.create(tribute=book.tribute, body=NO_MORE, at=book.now)
    ask_for_review("thanks", note.pk, book.tribute.pk, group=Group.WORRY, reason="")
    assert NOTHING_ELSE not in seen_in_the_case_about("thanks", mara)
