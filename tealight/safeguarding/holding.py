"""A registry by which a room says that refused words are still needed: an appeal runs, a case is open.

A room registers one function in its `apps.py`. It is asked about contents of one kind and answers which of them must
stay, words and notes alike:

    def ready(self) -> None:
        holding.register(under_appeal)

It is asked twice: about many, and once more about each inside the transaction that erases it, when the content's
review is locked. A room that begins to need a content locks the newest review of it first (`select_for_update`), so
that it comes before the erasing or finds the words gone.
"""

from collections.abc import Callable, Collection

Needs = Callable[[str, Collection[int]], set[int]]
_needs: list[Needs] = []


def register(needs: Needs) -> None:
    """Add one who is asked; the same one twice counts once."""
    if needs not in _needs:
        _needs.append(needs)


def needed(kind: str, object_ids: Collection[int]) -> set[int]:
    """Return which contents of a kind are still needed by any room."""
    return set().union(*(needs(kind, object_ids) for needs in _needs))
