"""What rooms above keep on a tribute that is read before strangers see it; they register it in `apps.py`.

Before a page first opens, people read what its family wrote there. Whenever it opens, first or again, each room passes
through safeguarding what was left while nobody but the circle could see it. Before it closes, each takes off the care
team's list what the family's own people left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tealight.audit.queries import settings_of
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute

# The texts that strangers would read there at once and that nobody outside the family has read, by the tribute's id.
Reader = Callable[[int], list[str]]
# Whether the family has written there after a moment.
WroteSince = Callable[[int, datetime], bool]


@dataclass(frozen=True)
class Opening:
    """A tribute that strangers see from now on.

    `since` is when they stopped seeing it, None where they never did. `was_read` says that people have just read what
    `texts_of` returns.
    """

    tribute: Tribute
    since: datetime | None
    was_read: bool


Pass = Callable[[Opening], None]

_places: list[tuple[Reader, WroteSince]] = []

_passes: list[Pass] = []

Withdraw = Callable[[Tribute], None]

_withdrawals: list[Withdraw] = []


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


def also_pass(on_opening: Pass) -> None:
    """Register what a room does in the transaction in which a tribute opens, while it is locked. Twice counts once."""
    if on_opening not in _passes:
        _passes.append(on_opening)


def pass_all(tribute: Tribute, since: datetime | None, *, was_read: bool) -> None:
    """Let every room pass what strangers see from now on."""
    for on_opening in _passes:
        on_opening(Opening(tribute, since, was_read))


def also_withdraw(on_narrowing: Withdraw) -> None:
    """Register what a room does before a tribute leaves strangers; it may lock the tribute last. Twice counts once."""
    if on_narrowing not in _withdrawals:
        _withdrawals.append(on_narrowing)


def withdraw_all(tribute: Tribute) -> None:
    """Let every room take off the care team's list what strangers will not see."""
    for on_narrowing in _withdrawals:
        on_narrowing(tribute)


def _audiences(tribute: Tribute) -> list[tuple[datetime, Audience]]:
    """Return when the audience of a tribute was set, and to what, the newest first."""
    return [(at, Audience[name.upper()]) for at, name in settings_of(tribute.pk, "tribute.audience_set")]


def opened_at(tribute: Tribute) -> datetime | None:
    """Return when strangers began to see a tribute that they see now; None where they do not, or always did."""
    opened = None
    for at, audience in _audiences(tribute):
        if not audience.is_beyond_the_circle:
            break
        opened = at
    return opened if tribute.is_open else None


def private_since(tribute: Tribute) -> datetime | None:
    """Return when strangers stopped seeing a tribute that is its circle's now; None where they never saw it."""
    since = None
    for at, audience in _audiences(tribute):
        if audience.is_beyond_the_circle:
            return since
        since = at
    return None
