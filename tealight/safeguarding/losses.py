"""The registry of kinds of loss: what a page says of what happened, for whoever asks not to be given some kinds.

The room of tributes registers the kinds and how to find them, in its `apps.py`; a page that says nothing has none.
"""

from collections.abc import Callable, Collection, Mapping

from django.utils.functional import Promise

Labels = Mapping[str, str | Promise]
Find = Callable[[Collection[int]], dict[int, set[str]]]

_labels: dict[str, str | Promise] = {}
_finders: list[Find] = []


def register(labels: Labels, find: Find) -> None:
    """Add kinds of loss by name, and what finds them: for ids of tributes the names of each; twice counts once."""
    _labels.update(labels)
    if find not in _finders:
        _finders.append(find)


def choices() -> list[tuple[str, str | Promise]]:
    """Return name and label of every kind."""
    return list(_labels.items())


def losses_of(tribute_ids: Collection[int]) -> dict[int, set[str]]:
    """Return the kinds of loss of some tributes, in a few queries however many they are."""
    found: dict[int, set[str]] = {}
    for find in _finders:
        for tribute_id, names in find(tribute_ids).items():
            found.setdefault(tribute_id, set()).update(names)
    return found
