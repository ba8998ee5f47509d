"""A line's hours as a week that people can read."""

from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from opening_hours import State

from tealight.helplines.opening import parsed

DAY = timedelta(days=1)


class Days(NamedTuple):
    """Days of the week (0 is Monday), as runs from a first to a last one, on which a line answers at these times."""

    runs: tuple[tuple[int, int], ...]
    times: tuple[tuple[time, time], ...]

    @property
    def is_every_day(self) -> bool:
        return self.runs == ((0, 6),)


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
    same: dict[tuple[tuple[time, time], ...], list[int]] = {}
    for day, at in enumerate(times):
        if at:
            same.setdefault(tuple(at), []).append(day)
    return [Days(_runs(days), at) for at, days in same.items()]


def _runs(days: list[int]) -> tuple[tuple[int, int], ...]:
    """Join three days and more in a row; two are named one by one."""
    runs: list[tuple[int, int]] = []
    for _offset, group in groupby(days, key=lambda day: day - days.index(day)):
        row = list(group)
        runs += [(row[0], row[-1])] if len(row) > 2 else [(day, day) for day in row]
    return tuple(runs)
