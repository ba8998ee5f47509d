"""The lines of one country in the order in which a visitor should meet them."""

from dataclasses import dataclass
from datetime import datetime

from tealight.helplines.directory import lines_of
from tealight.helplines.line import Helpline
from tealight.helplines.opening import Door, Opening, opening_of
from tealight.helplines.week import Days, week_of


@dataclass(frozen=True)
class Entry:
    """One line with its hours."""

    line: Helpline
    opening: Opening
    week: list[Days]


@dataclass(frozen=True)
class Listing:
    """One country, the emergency number first."""

    emergency: list[Entry]
    loss: list[Entry]
    crisis: list[Entry]
    partners: list[Entry]
    pages: list[Entry]

    @property
    def has_lines(self) -> bool:
        """There is more than an emergency number: somebody to talk to."""
        return bool(self.loss or self.crisis or self.partners)

    def __bool__(self) -> bool:
        return bool(self.emergency or self.has_lines or self.pages)


def listing_of(country: str, now: datetime) -> Listing:
    """Return every line of a country; what is only a page comes after what answers."""
    entries = [_entry(line, now) for line in lines_of(country)]
    answered = [entry for entry in entries if entry.line.is_line]

    def of(kind: str) -> list[Entry]:
        return [entry for entry in answered if entry.line.kind == kind]

    return Listing(
        emergency=of("emergency"),
        loss=of("baby-loss"),
        crisis=of("crisis"),
        partners=of("partners"),
        pages=[entry for entry in entries if not entry.line.is_line],
    )


def _entry(line: Helpline, now: datetime) -> Entry:
    opening = opening_of(line, now)
    timed = opening.door in {Door.OPEN, Door.CLOSED} and opening.asked is not None
    return Entry(line, opening, week_of(line.opening_hours, opening.asked.date()) if timed and opening.asked else [])
