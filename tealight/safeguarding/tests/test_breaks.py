"""Days on which somebody of the care team is given nothing, a break, and a note for whoever comes next."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import (
    ask_second,
    begin_break,
    decide,
    keep_day,
    keep_held,
    leave_note,
    open_case,
    set_measure,
    take,
)
from tealight.safeguarding.models import DayOff, Group, Review, TeamNote
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries.carers import carer_of
from tealight.safeguarding.tests.conftest import Shelf
from tealight.safeguarding.tests.room import press, seen, show
from tests import cast


@pytest.fixture
def browser(mara: User) -> Client:
    return cast.browser_of(mara)


@pytest.mark.parametrize(
    ("first", "last", "every_year", "within", "outside"),
    [
        (date(2026, 5, 12), date(2026, 5, 12), False, [date(2026, 5, 12)], [date(2026, 5, 13), date(2027, 5, 12)]),
        (date(2026, 5, 12), date(2026, 5, 12), True, [date(2031, 5, 12)], [date(2031, 5, 11)]),
        (date(2026, 12, 20), date(2027, 1, 5), False, [date(2026, 12, 31), date(2027, 1, 5)], [date(2027, 12, 31)]),
        (date(2026, 12, 20), date(2027, 1, 5), True, [date(2030, 12, 20), date(2030, 1, 5)], [date(2030, 1, 6)]),
        (date(2024, 2, 29), date(2024, 2, 29), True, [date(2027, 2, 28), date(2028, 2, 29)], [date(2028, 2, 28)]),
    ],
)
def test_a_day_is_one_day_or_a_span_once_or_every_year(
    mara: User, first: date, last: date, every_year: bool, within: list[date], outside: list[date]
) -> None:
    keep_day(mara, first, last, date(2020, 1, 1), every_year=every_year)
    day = DayOff.objects.get()
    assert all(day.holds(each) for each in within)
    assert not any(day.holds(each) for each in outside)


def test_a_day_of_every_year_is_kept_without_a_year(mara: User) -> None:
    keep_day(mara, date(2019, 3, 4), date(2019, 3, 4), date(2026, 1, 1), every_year=True)
    assert DayOff.objects.get().first == date(2000, 3, 4)


def test_on_such_a_day_nothing_is_given_unless_they_go_on(shelf: Shelf, browser: Client, mara: User) -> None:
    shelf.leave("words of somebody")
    today = timezone.localdate()
    assert press(browser, "care_days", first=today.isoformat()) == 303
    page = seen(browser)
    assert "Today nothing is given to you" in page
    assert "words of somebody" not in page
    press(browser, "care_going_on")
    assert "words of somebody" in seen(browser)


@pytest.mark.parametrize(
    "fields",
    [
        {"first": ""},
        {"first": "soon"},
        {"first": "2026-05-12", "last": "2026-05-11"},
        {"first": "2026-05-12", "last": "2027-06-12", "every_year": "on"},
    ],
)
def test_a_day_that_cannot_be_one_is_asked_again(browser: Client, fields: dict[str, str]) -> None:
    assert press(browser, "care_days", **fields) == 422
    assert not DayOff.objects.exists()


def test_only_ones_own_days_and_notes_can_be_taken_away(browser: Client, mara: User, olu: User) -> None:
    now, today = timezone.now(), timezone.localdate()
    for user in (mara, olu):
        keep_day(user, today, today, today, every_year=False)
        leave_note(user, "a note", now)
    for day, note in zip(DayOff.objects.all(), TeamNote.objects.all(), strict=True):
        press(browser, "care_day_removal", day.pk)
        press(browser, "care_note_removal", note.pk)
    assert [day.user for day in DayOff.objects.all()] == [olu]
    assert [note.by for note in TeamNote.objects.all()] == [olu]


def test_days_that_are_over_go_once_another_is_kept(mara: User) -> None:
    today = date(2026, 11, 25)
    keep_day(mara, date(2026, 11, 1), date(2026, 11, 2), today, every_year=False)
    keep_day(mara, date(2026, 11, 25), date(2026, 11, 25), today, every_year=False)
    assert [day.first for day in DayOff.objects.all()] == [today]


@pytest.mark.parametrize("address", ["/care/", "/care/cases/", "/care/decided/", "/care/yours/", "/care/notes/"])
def test_every_page_of_the_room_has_the_break_button(browser: Client, address: str) -> None:
    assert f'action="{reverse("care_break")}"' in seen(browser, address)


def test_a_single_card_and_a_case_have_it_too(shelf: Shelf, browser: Client) -> None:
    review = shelf.leave("words", group=Group.CRISIS)
    case = open_case(review.kind, review.object_id, review.tribute_id, Reason.AT_RISK)
    for address in (f"/care/{review.pk}/", f"/care/cases/{case.pk}/"):
        assert f'action="{reverse("care_break")}"' in seen(browser, address)


def test_a_break_shows_no_words_until_somebody_comes_back(shelf: Shelf, browser: Client, olu: User) -> None:
    shown = shelf.leave("words that were shown")
    show(browser, shown)
    shelf.leave("words that wait")
    leave_note(olu, "a note of Olu", timezone.now())
    assert press(browser, "care_break") == 303
    page = seen(browser)
    assert "You are taking a break" in page
    assert 'id="support"' in page
    for words in ("words that", "a note of Olu", "One is waiting"):
        assert words not in page
    for address in ("/care/decided/", f"/care/{shown.pk}/"):
        assert browser.get(address)["Location"] == "/care/"
    press(browser, "care_break_removal")
    assert "words that wait" in seen(browser)


def test_a_break_gives_back_what_somebody_had_taken(shelf: Shelf, mara: User, olu: User) -> None:
    now = timezone.now()
    mine, hers = shelf.leave("words"), shelf.leave("other words")
    take(mine.pk, mara, now)
    take(hers.pk, olu, now)
    begin_break(mara, now)
    assert [review.taken_by for review in Review.objects.order_by("pk")] == [None, olu]


def test_whatever_is_done_with_a_card_counts_once(shelf: Shelf, mara: User, olu: User) -> None:
    now = timezone.now()
    set_measure(mara, 9, [])
    keep_held(shelf.leave("words").pk, mara, "", now)
    ask_second(shelf.leave("words").pk, mara, Review.Outcome.SHOWN, "", refusal="", now=now)
    decide(shelf.leave("words").pk, mara, Review.Outcome.SHOWN)
    assert carer_of(mara).done_at(now) == 3


def test_a_note_stands_above_the_list_for_seven_days(browser: Client, mara: User, olu: User, shelf: Shelf) -> None:
    assert press(cast.browser_of(olu), "care_notes", words="Look at the\nworries first") == 303
    page = seen(browser)
    assert "Look at the<br>worries first" in page
    assert "Olu" in page
    assert "This is your note" not in page
    TeamNote.objects.update(at=timezone.now() - timedelta(days=7, minutes=1))
    assert "worries first" not in seen(browser)


def test_a_note_has_an_end(browser: Client) -> None:
    assert press(browser, "care_notes", words="a" * 501) == 422
    assert press(browser, "care_notes", words=" ") == 422
    assert not TeamNote.objects.exists()
