"""What somebody can tell the care team about, besides a whole page: each kind is found as its visitor sees it.

Rooms above register their own in `apps.py`. A thing stands in an address as its kind and its key: `chapter-12`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.tributes.access import Sight, chapter_in, photograph_in


@dataclass(frozen=True)
class Thing:
    """One content: its kind and number as safeguarding names it, and its kind in words."""

    kind: str
    object_id: int
    name: str | Promise


# Return the number of what has this key; raise Http404 for what the visitor may not see.
Finder = Callable[[Sight, str], int]

_finders: dict[str, tuple[str | Promise, Finder]] = {}


def can_be_told_of(kind: str, name: str | Promise, find: Finder) -> None:
    """Let people tell the care team about contents of a kind."""
    _finders[kind] = (name, find)


def thing_in(sight: Sight, what: str) -> Thing:
    """Return what an address names, as far as the visitor may see it; raise Http404 otherwise."""
    kind, _dash, key = what.partition("-")
    if kind not in _finders:
        raise Http404
    name, find = _finders[kind]
    return Thing(kind, find(sight, key), name)


def register_things() -> None:
    """Register those of this room; called once, when the site starts."""
    can_be_told_of("chapter", _("a chapter"), lambda sight, key: chapter_in(sight, key).pk)
    can_be_told_of("photograph", _("a photograph"), lambda sight, key: photograph_in(sight, key).pk)
