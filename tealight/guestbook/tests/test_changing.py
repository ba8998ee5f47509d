"""A change is a new text and passes the same door; the earlier version stays until then."""

from datetime import timedelta

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.actions import change_entry, hide_entry, locking, show_again
from tealight.guestbook.actions.decisions import refuse_correction, show_correction, show_entry
from tealight.guestbook.models import Correction, Entry
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Group, Review

FIRST = "Dear Noor, we remember you and your little hands every single eveninng."
MENDED = "Dear Noor, we remember you and your little hands every single evening."
OTHER = "We planted a tree for you beside the river."


def change(book: Book, entry: Entry, body: str, client: Client | None = None) -> None:
    address = book.receipt(entry, "change_entry")
    response = (client or Client()).post(address, {"body": body, "name": entry.name, "kind": entry.kind})
    assert response.status_code == 303
    entry.refresh_from_db()


def trusted(book: Book, entry: Entry, body: str, after: timedelta = timedelta(minutes=5)) -> Entry:
    """Change an entry of somebody whose words pass the automatic door."""
    return change_entry(entry, entry.kind, entry.name, body, Standing.CARE_TEAM, entry.written_at + after)


def test_the_earlier_words_stay_until_the_new_ones_are_read(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    assert "little hands" in book.page()
    assert OTHER not in book.page()
    review = Review.objects.get(closed_at=None)
    assert (review.kind, review.group) == ("correction", Group.CHANGE)
    show_correction(review.object_id, book.mara)
    assert OTHER in book.page()
    assert "little hands" not in book.page()


def test_a_refused_change_leaves_the_earlier_words(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    refuse_correction(Correction.objects.get().pk, book.mara, "")
    assert OTHER not in book.page()
    assert "little hands" in book.page()


def test_a_change_shown_by_mistake_can_be_undone(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    correction = Correction.objects.get()
    show_correction(correction.pk, book.mara)
    refuse_correction(correction.pk, book.mara, "a mistake")
    assert "little hands" in book.page()
    assert OTHER not in book.page()


def test_a_moderator_who_read_the_first_text_cannot_show_a_second_by_it(book: Book) -> None:
    entry = book.held(FIRST)
    seen = Review.objects.get()
    change(book, entry, OTHER)
    seen.refresh_from_db()
    assert not seen.is_open
    assert Review.objects.get(closed_at=None).pk != seen.pk
    assert entry.body == OTHER


def test_a_second_change_overtakes_the_first(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    first = Correction.objects.get()
    change(book, entry, MENDED)
    show_correction(first.pk, book.mara)
    assert OTHER not in book.page()
    assert Review.objects.filter(closed_at=None).count() == 1


def test_the_same_change_sent_twice_asks_once(book: Book) -> None:
    entry = book.shown(FIRST)
    for _ in range(2):
        change(book, entry, OTHER)
    assert Correction.objects.count() == 1
    assert Review.objects.filter(closed_at=None).count() == 1


def test_going_back_to_the_words_that_stand_takes_the_change_away(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    change(book, entry, FIRST)
    assert not Review.objects.filter(closed_at=None).exists()
    assert Correction.objects.get().outcome == "replaced"


def test_words_without_a_word_are_no_change(book: Book) -> None:
    entry = book.shown(FIRST)
    address = book.receipt(entry, "change_entry")
    assert Client().post(address, {"body": " ", "name": "Sam"}).status_code == 422


def test_young_words_that_pass_the_door_change_at_once(book: Book) -> None:
    entry = trusted(book, book.shown(FIRST), OTHER)
    assert entry.body == OTHER


@pytest.mark.parametrize("hearts", [10, 50_000])
def test_words_that_many_hold_close_are_not_rewritten_without_a_person(book: Book, hearts: int) -> None:
    entry = book.shown(FIRST)
    Entry.objects.filter(pk=entry.pk).update(hearts=hearts, rank=hearts * 2**40 + entry.pk)
    assert trusted(book, entry, OTHER).body == FIRST
    assert Review.objects.get(closed_at=None).kind == "correction"


def test_nine_hearts_are_few(book: Book) -> None:
    entry = book.shown(FIRST)
    Entry.objects.filter(pk=entry.pk).update(hearts=9, rank=9 * 2**40 + entry.pk)
    assert trusted(book, entry, OTHER).body == OTHER


@pytest.mark.parametrize(("after", "body"), [(timedelta(hours=23, minutes=59), OTHER), (timedelta(hours=24), FIRST)])
def test_a_day_old_text_is_not_rewritten_without_a_person(book: Book, after: timedelta, body: str) -> None:
    assert trusted(book, book.shown(FIRST), OTHER, after).body == body


def test_a_spelling_is_mended_at_any_age(book: Book) -> None:
    assert trusted(book, book.shown(FIRST), MENDED, timedelta(days=400)).body == MENDED


def test_a_strangers_mended_spelling_passes_the_same_door_as_any_text(book: Book) -> None:
    entry = book.shown(FIRST)
    change(book, entry, MENDED)
    assert entry.body == FIRST


def test_another_kind_or_name_is_no_spelling(book: Book) -> None:
    entry = book.shown(FIRST)
    later = entry.written_at + timedelta(days=2)
    assert change_entry(entry, "story", "", FIRST, Standing.CARE_TEAM, later).kind == "message"
    assert change_entry(entry, "message", "Shop", FIRST, Standing.CARE_TEAM, later).name == ""


def test_a_chain_of_small_corrections_does_not_become_another_text(book: Book) -> None:
    entry = book.shown("Candles shine under bright stars for Noor")
    steps = [
        "Candles shine under bright stairs for Noor",
        "Candle shine under bright stairs for Noor",
        "Candle shine undue bright stairs for Noor",
        "Candle shine undue fright stairs for Noor",
        "Candle shine undue bright stairs fur Noar",
    ]
    applied = [trusted(book, entry, step, timedelta(days=2)).body == step for step in steps]
    assert applied == [True, True, True, False, False]


def test_once_a_person_has_read_a_text_small_corrections_begin_anew(book: Book) -> None:
    entry = book.shown(FIRST)
    trusted(book, entry, MENDED, timedelta(days=2))
    assert Entry.objects.get().read.endswith(FIRST)
    trusted(book, entry, OTHER, timedelta(days=2))
    show_correction(Correction.objects.latest("pk").pk, book.mara)
    assert Entry.objects.get().read == ""
    assert Entry.objects.get().body == OTHER


def test_held_words_that_change_are_shown_as_they_are_now(book: Book) -> None:
    entry = book.held(FIRST)
    change(book, entry, MENDED)
    show_entry(entry.pk, book.mara)
    assert MENDED in book.page()


def test_a_change_let_go_after_the_family_hid_the_words_changes_nothing(book: Book, ana: User) -> None:
    entry = book.shown(FIRST)
    change(book, entry, OTHER)
    hide_entry(entry, ana)
    show_correction(Correction.objects.get().pk, book.mara)
    show_again(entry, ana, book.now)
    assert "little hands" in book.page()
    assert OTHER not in book.page()


def test_two_changes_at_once_leave_one_open_review(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = book.held(FIRST)
    close, times = locking._close, []

    def somebody_is_quicker_once(asked: Entry) -> None:
        close(asked)
        times.append(asked.pk)
        if len(times) == 1:
            ask_for_review("entry", asked.pk, asked.tribute_id, group=Group.ENTRY, reason="")

    monkeypatch.setattr(locking, "_close", somebody_is_quicker_once)
    change(book, entry, OTHER)
    assert len(times) == 2
    assert Review.objects.filter(closed_at=None).count() == 1
    assert entry.body == OTHER
