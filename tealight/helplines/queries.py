"""Questions about all lines together, for the operator."""

from collections.abc import Callable, Iterator
from datetime import date

from tealight.helplines.directory import countries, lines_of
from tealight.helplines.line import Helpline


def all_lines() -> Iterator[Helpline]:
    """Return every line, country by country."""
    for country in sorted(countries()):
        yield from lines_of(country)


def unconfirmed() -> list[Helpline]:
    """Lines that nobody has asked whether they are still right."""
    return [line for line in all_lines() if line.needs_confirming and line.confirmed is None]


def without_source() -> list[Helpline]:
    """Lines whose page says "from a public list"."""
    return [line for line in all_lines() if not line.sources]


def old(today: date) -> list[Helpline]:
    """Lines last read or confirmed more than a year ago."""
    return [line for line in all_lines() if line.is_old(today)]


def undated() -> list[Helpline]:
    """Lines of which nobody said when they were read."""
    return [line for line in all_lines() if not line.seen and line.confirmed is None]


def unreachable() -> list[Helpline]:
    """Organisations of which neither a number nor a page is known."""
    return [line for line in all_lines() if not line.is_line and not line.web]


def without(fits: Callable[[Helpline], bool]) -> list[str]:
    """Countries in which no line fits."""
    return [country for country in sorted(countries()) if not any(map(fits, lines_of(country)))]
