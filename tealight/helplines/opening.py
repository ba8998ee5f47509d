"""Whether a line is open, in the line's own time; hours that nobody stated are neither open nor closed."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from tealight.helplines.line import Helpline


class Door(StrEnum):
    """What may honestly be said of a line at one moment."""

    ALWAYS = "always"
    OPEN = "open"
    CLOSED = "closed"
    UNSTATED = "unstated"


@dataclass(frozen=True)
class Opening:
    """A line at one moment. `asked` and `changes` are in the line's own time zone."""

    door: Door
    asked: datetime | None = None
    changes: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.door in {Door.ALWAYS, Door.OPEN}

    @property
    def at(self) -> time | None:
        """The time of the change on a clock there; plain, because templates move aware times to the site's zone."""
        return self.changes.time() if self.changes else None

    @property
    def on(self) -> date | None:
        """The day of the change there."""
        return self.changes.date() if self.changes else None

    @property
    def days_ahead(self) -> int | None:
        """How many midnights lie before the change, where the line is: 0 is today."""
        if self.asked is None or self.changes is None:
            return None
        return (self.changes.date() - self.asked.date()).days


UNSTATED = Opening(Door.UNSTATED)


def opening_of(line: Helpline, now: datetime) -> Opening:
    """Say whether somebody answers; a page has no hours, and hours without a time zone count as unstated."""
    if not line.is_live or not line.opening_hours:
        return UNSTATED
    if line.opening_hours == "24/7":
        return Opening(Door.ALWAYS)
    return _timed(line, now) if line.time_zone else UNSTATED


def _timed(line: Helpline, now: datetime) -> Opening:
    there = now.astimezone(zone(line.time_zone))
    hours = parsed(line.opening_hours, line.time_zone)
    doors = {State.OPEN: Door.OPEN, State.CLOSED: Door.CLOSED}
    state, _comment = hours.state(there)
    if state not in doors:
        return UNSTATED
    return Opening(doors[state], there, hours.next_change(there))


@lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """Return a time zone, kept."""
    return ZoneInfo(name)


@lru_cache(maxsize=512)
def parsed(text: str, time_zone: str = "") -> OpeningHours:
    """Return parsed hours, kept: parsing is slow, asking is not. Without a zone they are asked in local wall time."""
    return OpeningHours(text, timezone=zone(time_zone)) if time_zone else OpeningHours(text)
