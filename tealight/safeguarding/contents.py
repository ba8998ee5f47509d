"""The registry of kinds of content: how the care team reads, shows and refuses what a room above keeps.

A content room registers each kind once, in its `apps.py`:

    def ready(self) -> None:
        contents.register(Kind(name="entry", label=_("words from a visitor"), read=…, show=…, refuse=…))

`show`, `refuse` and `withhold` are the room's own actions. They run inside the transaction of the decision, after the
review is locked, and must not record it again: safeguarding does. A room that locks a row of its own and closes the
review of it (`actions.close_review`) closes the review first, so that the two never wait for each other.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.accounts.models import User
from tealight.safeguarding.models import CONFIDED


@dataclass(frozen=True)
class Told:
    """What one person told of a content: of which kind it is, in words, and what they added."""

    about: str
    text: str
    email: str
    at: datetime


@dataclass(frozen=True)
class Excerpt:
    """What a moderator sees of one content.

    `text` is the whole text, exact; `title` may be empty, and so may `author`, the name shown with the words.
    `looks` leads to photographs that belong to it, each a label and an address: words come before pictures, and whoever
    decides opens one only if they want to.
    `told` holds what people told of it, the latest first and not all where they are many; `told_by` says how many did.
    `involved` holds the ids of the accounts that must not decide about it: whoever wrote it or told of it, and the
    tribute's family. `is_confided` says that its writer confided it to the care team: those accounts never read it, not
    even as the last.
    `beside` holds further texts that belong to it, each under a heading of its own, such as the refused words of
    an appeal.
    """

    title: str
    author: str
    text: str
    address: str
    tribute_name: str
    involved: frozenset[int] = frozenset()
    looks: tuple[tuple[str, str], ...] = ()
    is_confided: bool = False
    told: tuple[Told, ...] = ()
    told_by: int = 0
    beside: tuple[tuple[str | Promise, str], ...] = ()


@dataclass(frozen=True)
class Author:
    """Whoever wrote a content, as far as they can be answered.

    `address` is the page on which they read answers; without one, they get a page of its own by a link in a letter.
    `about` is the content under which the answers are kept, where it is another one: the entry, for a change of it.
    `holder` is whose choice counts for letters (see `notices.holders`); only the family's own things have one. `name`
    and `baby` fill templates. `involved` and `is_confided` are as in an excerpt: none of these accounts answers.
    """

    about: tuple[str, int]
    tribute_id: int | None
    address: str = ""
    email: str = ""
    holder: str | None = None
    name: str = ""
    baby: str = ""
    involved: frozenset[int] = frozenset()
    is_confided: bool = False


@dataclass(frozen=True)
class Kind:
    """One kind of content.

    `read` returns None for what is no longer there. `withhold` puts a content back to waiting when a decision is
    undone; without it, the content stays as it is until the second decision. `show_many` does what `show` does for up
    to 500 ids in a few statements. `erase` empties a refused content once its time is over, and tells whether there
    was anything to empty; a kind that has none keeps what was refused, such as a family's own words on its own page.
    `author_of` says how whoever wrote it can be answered, or None; without it nobody can be. With `has_statement`, the
    author of what was refused is told why and can ask once for a second look, for which `show` must undo a refusal;
    `tell_refused` sends a letter of its own in the place of the usual one, with the reason in words. `yes` and `no`
    are the words on the two buttons; a kind about which there is only one thing to do has an empty `no`; without
    `needs_reason`, no listed reason belongs to it. `history` returns what the same person left besides, as far as
    the care team may read it; it is asked for the content that `author_of` says theirs is about. `parts` are the names
    of contents of other kinds that belong to this one, such as changes of its words.
    """

    name: str
    label: str | Promise
    read: Callable[[int], Excerpt | None]
    show: Callable[[int, User], object]
    refuse: Callable[[int, User, str], object]
    withhold: Callable[[int, User], object] | None = None
    show_many: Callable[[Sequence[int], User], object] | None = None
    erase: Callable[[int], bool] | None = None
    author_of: Callable[[int], Author | None] | None = None
    has_statement: bool = False
    tell_refused: Callable[[int, str], object] | None = None
    yes: str | Promise = field(default=_("Show these words"))
    no: str | Promise = field(default=_("Do not show them"))
    needs_reason: bool = True
    history: Callable[[int], Sequence[Excerpt]] | None = None
    parts: Callable[[int], Sequence[tuple[str, int]]] | None = None

    @property
    def can_be_answered(self) -> bool:
        return self.author_of is not None


def shared(name: str) -> str:
    """Return the name of the kind by which a content is read that its writer confided to the care team."""
    return f"{CONFIDED}{name}"


def is_confided(name: str) -> bool:
    """Tell whether a name of a kind, or of a content (`shared_chapter:7`), means something that was confided."""
    return name.startswith(CONFIDED)


def nothing_changes(_object_id: int, _by: User, _reason: str = "") -> None:
    """Leave a content as it is: words that were confided are answered, neither shown nor refused."""


def confided(
    name: str, read: Callable[[int], Excerpt | None], author_of: Callable[[int], Author | None] | None = None
) -> Kind:
    """Return the kind by which the care team reads a content that its writer confided; `read` asks whether they did.

    What is said about it is a talk of its own, unless whoever wrote it has a page for answers (see `Author.address`):
    the talk about the content itself may be somebody else's to read too, such as the other parent's.
    """

    def confiding(object_id: int) -> Author | None:
        author = author_of(object_id) if author_of else None
        if author is None:
            return None
        about = author.about if author.address else (shared(name), object_id)
        return replace(author, about=about, is_confided=True)

    return Kind(
        name=shared(name),
        label=_("words that their writer wants somebody to read"),
        read=read,
        show=nothing_changes,
        refuse=nothing_changes,
        author_of=confiding if author_of else None,
        needs_reason=False,
        yes=_("Somebody is there for them now"),
        no=_("I have read it, nothing more is needed"),
    )


class DuplicateKindError(Exception):
    """Two rooms registered the same name."""


_kinds: dict[str, Kind] = {}
_finders: list[Callable[[str], int | None]] = []
_own: list[Callable[[User], Collection[int]]] = []


def register(kind: Kind) -> None:
    """Add a kind; raise DuplicateKindError where its name is taken."""
    if kind.name in _kinds:
        raise DuplicateKindError(kind.name)
    _kinds[kind.name] = kind


def kind_of(name: str) -> Kind | None:
    """Return the kind of this name, or None where the room that kept it is not installed."""
    return _kinds.get(name)


def author_of(kind: str, object_id: int) -> Author | None:
    """Return how whoever wrote a content can be answered; None where they cannot, or where it is gone."""
    registered = kind_of(kind)
    return registered.author_of(object_id) if registered and registered.author_of else None


def with_parts(kind: str, object_id: int) -> list[tuple[str, int]]:
    """Return a content and what belongs to it."""
    registered = kind_of(kind)
    return [(kind, object_id), *(registered.parts(object_id) if registered and registered.parts else ())]


def in_words(subject: str) -> str:
    """Return the name of a content (`entry:7`) with its kind in words, or as it is where no kind is meant."""
    name, _colon, number = subject.partition(":")
    kind = kind_of(name)
    return f"{kind.label} {number}" if kind else subject


def names() -> list[str]:
    """Return the names of all kinds."""
    return list(_kinds)


def erasable() -> list[str]:
    """Return the names of the kinds of which a refused content is emptied."""
    return [kind.name for kind in _kinds.values() if kind.erase is not None]


def find_tributes_with(find: Callable[[str], int | None]) -> None:
    """Let the room of tributes tell which tribute is meant by a key in an address."""
    _finders.append(find)


def tribute_id_of(key: str) -> int | None:
    """Return the id of the tribute at this key (or of this number), or None."""
    found = (find(key) for find in _finders)
    number = int(key) if key.isdecimal() else None
    return next((tribute_id for tribute_id in found if tribute_id is not None), number)


def find_own_tributes_with(find: Callable[[User], Collection[int]]) -> None:
    """Let the room of tributes tell which tributes are of somebody's families, or of families in whose circle they are.

    The same one twice counts once.
    """
    if find not in _own:
        _own.append(find)


def own_tributes(user: User) -> set[int]:
    """Return the ids of the tributes about which somebody decides nothing for the site."""
    return set().union(*(find(user) for find in _own))
