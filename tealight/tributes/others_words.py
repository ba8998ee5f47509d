"""Where a guardian's own words stand in rooms above; they register it in `apps.py`."""

from collections.abc import Callable

from tealight.accounts.models import User

# Whether a guardian of the tribute other than this one has words there.
Asked = Callable[[int, User], bool]

_rooms: list[Asked] = []


def also_ask(room: Asked) -> None:
    """Register a room; twice counts once."""
    if room not in _rooms:
        _rooms.append(room)


def stand_elsewhere(tribute_id: int, user: User) -> bool:
    """Tell whether another guardian's words stand in any of the rooms above."""
    return any(room(tribute_id, user) for room in _rooms)
