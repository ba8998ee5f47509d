"""What rooms above do when somebody guards a family no more; they register theirs in `apps.py`."""

from collections.abc import Callable

from tealight.accounts.models import User
from tealight.families.models import Family

# Called inside the transaction of the departure, after the seat is free; the last argument tells whether it was decided
# by the people of the site and not by the guardian.
Departure = Callable[[Family, User, bool], None]

_departures: list[Departure] = []


def on_departure(departure: Departure) -> None:
    """Register what a room does; the same one twice counts once."""
    if departure not in _departures:
        _departures.append(departure)


def depart(family: Family, user: User, *, is_removed: bool) -> None:
    """Let every room do its part."""
    for departure in _departures:
        departure(family, user, is_removed)
