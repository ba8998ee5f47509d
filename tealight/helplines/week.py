"""A line's hours as a week that people can read."""

from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from opening_hours import State

from tealight.helplines.opening import parsed

DAY = timedelta(days=1)


class Days(NamedTuple):
    """Days of the week (0 is Monday) on which a line answers at the same times."""

    first: int
    last: int
    times: tuple[tuple[time, time], ...]


def week_of(opening_hours: str, today: date) -> list[Days]:
    """Return this week's hours; a night belongs to the evening on which it begins, closed days are left out.

    A time of 0:00 at the end means midnight. Wall time: neither the visitor's zone nor a change of clocks matters.
    """
    monday = datetime.combine(today - today.weekday() * DAY, time.min)
    times: list[list[tuple[time, time]]] = [[] for _day in range(7)]
    for start, end, state, _comment in parsed(opening_hours).intervals(monday - DAY, monday + 8 * DAY):
        for begins, ends in _by_day(start, end) if state == State.OPEN else ():
            if monday <= begins < monday + 7 * DAY:
                times[begins.weekday()].append((begins.time(), ends.time()))
    return _grouped(times)


def _by_day(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """Cut what lasts longer than a day at its midnights."""
    pieces = []
    while end - start > DAY:
        midnight = datetime.combine(start.date() + DAY, time.min)
        pieces.append((start, midnight))
        start = midnight
    return [*pieces, (start, end)]


def _grouped(times: list[list[tuple[time, time]]]) -> list[Days]:
    days = []
    for same, group in groupby(range(7), key=lambda day: tuple(times[day])):
        members = list(group)
        if same:
            days.append(Days(members[0], members[-1], same))
    return days
