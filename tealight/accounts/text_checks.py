"""Checks of short texts that others will see, such as a display name; rooms above register theirs at start."""

from collections.abc import Callable

from django.utils.functional import Promise

# A check returns a kind sentence when a text cannot be used, else None.
Check = Callable[[str], "str | Promise | None"]

_checks: list[Check] = []


def register(check: Check) -> None:
    """Add a check; the same one twice counts once."""
    if check not in _checks:
        _checks.append(check)


def unregister(check: Check) -> None:
    """Take a check away again."""
    if check in _checks:
        _checks.remove(check)


def problems(text: str) -> list["str | Promise"]:
    """Return what stands against showing this text, in the words for whoever wrote it."""
    return [problem for check in _checks if (problem := check(text))]
