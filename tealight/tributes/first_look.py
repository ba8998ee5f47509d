"""What rooms above keep on a tribute that the care team reads before strangers do; they register it in `apps.py`."""

from collections.abc import Callable
from datetime import datetime

# The texts that strangers would read there at once and that nobody outside the family has read, by the tribute's id.
Reader = Callable[[int], list[str]]
# Whether the family has written there after a moment.
WroteSince = Callable[[int, datetime], bool]

_places: list[tuple[Reader, WroteSince]] = []


def also_read(read: Reader, wrote_since: WroteSince) -> None:
    """Register what a room keeps; whatever the family adds there calls `actions.ask_again`. Twice counts once."""
    if (read, wrote_since) not in _places:
        _places.append((read, wrote_since))


def texts_of(tribute_id: int) -> list[str]:
    """Return the texts of every room."""
    return [text for read, _wrote_since in _places for text in read(tribute_id)]


def has_written_since(tribute_id: int, when: datetime) -> bool:
    """Tell whether the family has written in any room after a moment."""
    return any(wrote_since(tribute_id, when) for _read, wrote_since in _places)
