"""Words that stand nowhere else, and what only some people may know."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.core.files.storage import default_storage
from django.db.models import Model

from tealight.media.models import Picture

WORD = re.compile(r"zq[a-z]+")
KEYS = ("key", "receipt_key", "address", "original", "digest")
LETTER = "letter:"  # where a letter is seen: this, and the name of whoever reads it
DIGEST = 24  # characters of a digest that stand in an ETag
EVERYWHERE = ("/", LETTER)

Places = tuple[str, ...]


def mark(thing: str, part: str) -> str:
    """Return a word for one part of one thing: small letters alone, so that nothing on its way changes it."""
    return "zq" + re.sub(r"[^a-z]", "", f"{thing}{part}".lower())


@dataclass(frozen=True, eq=False)
class Secret:
    """One thing that only some may know.

    `seen` says for each person who may, where: the beginnings of addresses, or `LETTER`. `rows` are the rows that it is
    made of, whose addresses nobody else may find anything at. `traces` are its words, its keys and the names of its
    files; `files` are the digests of its files.
    """

    name: str
    seen: Mapping[str, Places]
    traces: frozenset[str]
    files: frozenset[str] = frozenset()
    rows: frozenset[tuple[str, int]] = frozenset()
    is_gone: bool = False  # nobody sees it any more, so that nobody need be found who does

    def is_for(self, who: str, place: str) -> bool:
        return place.startswith(self.seen.get(who, ()))


@dataclass
class Secrets:
    """All of them, and whose each trace is."""

    all: list[Secret] = field(default_factory=list)
    by_trace: dict[str, list[Secret]] = field(default_factory=dict)
    by_file: dict[str, list[Secret]] = field(default_factory=dict)
    by_row: dict[tuple[str, int], list[Secret]] = field(default_factory=dict)

    def add(self, secrets: Iterable[Secret]) -> None:
        for secret in secrets:
            self.all.append(secret)
            for index, values in ((self.by_trace, secret.traces), (self.by_file, secret.files)):
                for value in values:
                    index.setdefault(value, []).append(secret)
            for row in secret.rows:
                self.by_row.setdefault(row, []).append(secret)


def name_of(row: Model) -> tuple[str, int]:
    return row._meta.label, int(row.pk)


def traces_of(row: Model) -> set[str]:
    """Return every mark and every key that a row holds, and the names of files, part by part."""
    found: set[str] = set()
    for column in row._meta.concrete_fields:
        value = str(getattr(row, column.attname))
        found |= set(WORD.findall(value.lower()))
        if column.name in KEYS and value:
            found |= (
                {value[:DIGEST]} if column.name == "digest" else {part for part in value.split("/") if is_key(part)}
            )
    return found


def is_key(text: str) -> bool:
    """Tell whether a part of an address or of a file's name is one that nobody guesses."""
    return len(text) >= DIGEST - 2


def secret(
    name: str, seen: Mapping[str, Places], *rows: Model, words: Iterable[str] = (), gone: bool = False
) -> Secret:
    """Return what is secret of some rows, of their pictures too, and of `words` besides."""
    pictures = [row if isinstance(row, Picture) else getattr(row, "picture", None) for row in rows]
    files = {digest for picture in pictures if picture is not None for digest in files_of(picture)}
    traces = {trace for row in [*rows, *pictures] if row is not None for trace in traces_of(row)} | set(words)
    assert traces, name
    named = frozenset(name_of(row) for row in rows if row.pk)
    return Secret(name, seen, frozenset(traces), frozenset(files), named, is_gone=gone)


def files_of(picture: Picture) -> set[str]:
    """Return the digest of each file of a picture."""
    names = [picture.original, *picture.renditions.values_list("file", flat=True)]
    return {digest_of(default_storage.open(name).read()) for name in names if default_storage.exists(name)}


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
