"""What every room does when an account is erased; content rooms register theirs in `apps.py`."""

from collections.abc import Callable

from tealight.accounts.models import User

# Called inside the one transaction of an erasure, before the account's own row goes.
Eraser = Callable[[User], None]

_erasers: list[Eraser] = []


def on_erasure(eraser: Eraser) -> None:
    """Register what a room does with an account's things; the same one twice counts once."""
    if eraser not in _erasers:
        _erasers.append(eraser)


def off_erasure(eraser: Eraser) -> None:
    """Take a registration away again."""
    if eraser in _erasers:
        _erasers.remove(eraser)


def erase_things_of(user: User) -> None:
    """Let every room erase or hand on what belongs to the account."""
    for eraser in _erasers:
        eraser(user)
