"""Open now, opens at: in the line's own time, across midnight and across a change of clocks."""

import re
from datetime import UTC, date, datetime, time

import pytest

from tealight.helplines.directory import lines_of
from tealight.helplines.line import Helpline
from tealight.helplines.opening import Door, opening_of
from tealight.helplines.queries import all_lines
from tealight.helplines.week import week_of


def line(hours: str = "", zone: str = "Europe/London", phone: str = "116 123") -> Helpline:
    return Helpline(
        id="x", name="X", country="GB", languages=("en",), kind="crisis", scope="general", status="current",
        serves="", confidence="high", sources=(), phone=phone, opening_hours=hours, time_zone=zone,
    )  # fmt: skip


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_hours_that_nobody_stated_are_neither_open_nor_closed() -> None:
    assert opening_of(line(), at("2026-11-22T15:00")).door == Door.UNSTATED


def test_a_page_has_no_hours() -> None:
    assert opening_of(line("Mo-Fr 10:00-12:00", phone=""), at("2026-11-23T11:00")).door == Door.UNSTATED


def test_hours_without_a_clock_say_nothing() -> None:
    assert opening_of(line("Mo-Fr 10:00-12:00", zone=""), at("2026-11-23T11:00")).door == Door.UNSTATED


def test_day_and_night() -> None:
    assert opening_of(line("24/7", zone=""), at("2026-11-22T03:00")).door == Door.ALWAYS


def test_an_evening_that_ends_after_midnight_is_open_after_midnight() -> None:
    (danish,) = (found for found in lines_of("DK") if found.opening_hours == "Mo-Su 09:00-29:00")
    night, early = opening_of(danish, at("2026-11-22T03:30")), opening_of(danish, at("2026-11-22T04:30"))
    assert (night.door, night.at) == (Door.OPEN, time(5))
    assert (early.door, early.at, early.days_ahead) == (Door.CLOSED, time(9), 0)


def test_a_line_opens_tomorrow_by_its_own_midnight() -> None:
    auckland = line("Mo-Su 09:00-17:00", zone="Pacific/Auckland")
    before, after = opening_of(auckland, at("2026-11-22T10:30")), opening_of(auckland, at("2026-11-22T11:30"))
    assert (before.days_ahead, after.days_ahead) == (1, 0)
    assert before.at == after.at == time(9)


def test_on_a_sunday_a_weekday_line_opens_on_monday() -> None:
    opening = opening_of(line("Mo-Fr 10:00-15:00"), at("2026-11-21T12:00"))
    assert (opening.on, opening.days_ahead, opening.at) == (date(2026, 11, 23), 2, time(10))


@pytest.mark.parametrize(("day", "opens"), [("2026-03-28", "2026-03-29T08:00"), ("2026-10-24", "2026-10-25T09:00")])
def test_the_clock_there_decides_when_the_clocks_change(day: str, opens: str) -> None:
    opening = opening_of(line("Mo-Su 09:00-17:00"), at(f"{day}T22:30"))
    assert opening.at == time(9)
    assert opening.changes is not None
    assert opening.changes.astimezone(UTC) == at(opens)


def test_the_asked_moment_is_moved_to_the_clock_there() -> None:
    tokyo = line("Mo-Su 16:00-21:00", zone="Asia/Tokyo")
    assert opening_of(tokyo, at("2026-11-22T07:30")).door == Door.OPEN
    assert opening_of(tokyo, at("2026-11-22T12:30")).door == Door.CLOSED


def test_a_week_is_said_in_runs_of_days() -> None:
    week = week_of("Mo,Tu,Th 09:00-16:00; We,Fr 09:00-20:00", date(2026, 11, 22))
    assert [days.runs for days in week] == [((0, 0), (1, 1), (3, 3)), ((2, 2), (4, 4))]


def test_a_night_belongs_to_the_evening_on_which_it_begins() -> None:
    (line_there,) = (found for found in lines_of("LU") if found.kind == "crisis")
    (first, last) = week_of(line_there.opening_hours, date(2026, 11, 22))
    assert (first.runs, first.times) == (((0, 3), (6, 6)), ((time(11), time(23)),))
    assert (last.runs, last.times) == (((4, 4), (5, 5)), ((time(11), time(3)),))


def test_a_saturday_night_reaches_into_sunday() -> None:
    (line_there,) = (found for found in lines_of("LU") if found.kind == "crisis")
    assert opening_of(line_there, at("2026-11-22T01:30")).is_open
    assert not opening_of(line_there, at("2026-11-22T02:30")).is_open


@pytest.mark.parametrize("line", [line for line in all_lines() if ";" in line.opening_hours], ids=lambda line: line.id)
def test_no_file_separates_rules_in_the_way_that_forgets_a_night(line: Helpline) -> None:
    assert all(int(hour) <= 24 for hour in re.findall(r"-(\d\d):", line.opening_hours))


def test_whole_days_are_cut_at_midnight() -> None:
    (days,) = week_of("Sa-Su 00:00-24:00", date(2026, 11, 22))
    assert (days.runs, days.times) == (((5, 5), (6, 6)), ((time(0), time(0)),))
