"""What rooms above do when the word beside somebody's words changes; they register theirs in `apps.py`."""

from collections.abc import Callable

from tealight.families.models import Membership

# Called inside the transaction of the change: the family's id, the account's id, and the word that may now stand beside
# what they left, or "" for none.
Change = Callable[[int, int, str], None]

_changes: list[Change] = []


def on_change(change: Change) -> None:
    """Register what a room does; the same one twice counts once."""
    if change not in _changes:
        _changes.append(change)


def show(membership: Membership, tag: str) -> None:
    """Let every room show `tag` beside what somebody left for a family."""
    for change in _changes:
        change(membership.family_id, membership.user_id, tag)
