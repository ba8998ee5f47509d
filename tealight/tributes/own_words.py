"""A text in the hands of its own writer: which it is, what help belongs beside it, and whether they confided it.

A page to which somebody is led after saving carries `?kept=chapter:new` in its address, whatever they wrote: an address
that told of help would tell it to whoever finds the address. The text is then read again, for its writer alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import Http404
from django.urls import reverse

from tealight.families.queries import involved_with
from tealight.safeguarding.help import help_for
from tealight.safeguarding.sharing import sharing_of
from tealight.tributes import queries
from tealight.tributes.access import Sight, chapters_in, photographs_in
from tealight.tributes.models import Chapter, Photograph

KEPT = "kept"  # in the query of an address
NEW = "new"  # the newest that its writer has kept


@dataclass(frozen=True)
class OwnWords:
    """One text of the visitor's own; `name` is what its addresses are made with."""

    kind: str
    object_id: int
    name: str
    text: str
    page: str


Part = TypeVar("Part", Chapter, Photograph)
Finder = Callable[[Sight, str], OwnWords | None]


def _own_chapter(sight: Sight, which: str) -> OwnWords | None:
    mine = {str(each.pk): each for each in chapters_in(sight) if each.author_id == sight.guardian.pk}
    chapter = _chosen(mine, which)
    if chapter is None:
        return None
    return OwnWords("chapter", chapter.pk, f"chapter:{chapter.pk}", chapter.words, "tribute")


def _own_photograph(sight: Sight, which: str) -> OwnWords | None:
    mine = {each.key: each for each in photographs_in(sight) if each.added_by_id == sight.guardian.pk}
    photograph = _chosen(mine, which)
    if photograph is None:
        return None
    return OwnWords("photograph", photograph.pk, f"photograph:{photograph.key}", photograph.words, "photographs")


def _chosen(mine: Mapping[str, Part], which: str) -> Part | None:
    return max(mine.values(), key=lambda each: each.pk, default=None) if which == NEW else mine.get(which)


_finders: dict[str, Finder] = {"chapter": _own_chapter, "photograph": _own_photograph}


def also_find(kind: str, find: Finder) -> None:
    """Let a room above find a guardian's own text of a kind that it keeps."""
    _finders[kind] = find


def own_words(sight: Sight, name: str) -> OwnWords:
    """Return a text of the visitor's own; raise Http404 for everybody else's, the other guardian's included."""
    kind, _colon, which = name.partition(":")
    found = _finders[kind](sight, which) if kind in _finders and sight.is_guardian else None
    if found is None:
        raise Http404
    return found


def beside(sight: Sight, name: str, language: str | None) -> dict[str, Any]:
    """Return what a page says beside the visitor's own words, for its template; nothing where they are not their own.

    Nothing is stored, counted or told by this.
    """
    try:
        own = own_words(sight, name)
    except Http404:
        return {}
    found = help_for(own.text, language) if own.text.strip() else None
    address, removal = (reverse(name, args=[sight.key, own.name]) for name in ("share_words", "share_words_removal"))
    involved = involved_with(sight.tribute.family_id)
    return {
        "help": found,
        "support_first": found.leads if found else "",
        "sharing": sharing_of(own.kind, own.object_id, involved, address=address, removal=removal),
        "help_beside": own.kind,
    }


def back_to(sight: Sight, own: OwnWords) -> str:
    """Return the address of the page on which its writer finds a text again."""
    key = queries.key_to_share(sight.tribute) if own.page == "tribute" else sight.key
    return f"{reverse(own.page, args=[key])}?{KEPT}={own.name}"
