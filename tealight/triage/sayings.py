"""Well-meant phrases that hurt: where one stands, why it hurts, and what to say instead.

The phrases are those of what parents say of themselves; our own wording of the 78 patterns that the design collects.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "sayings.toml"
_WORDS = re.compile(r"[^\W_]+")
LONGEST_SENTENCE = 600  # characters


@dataclass(frozen=True)
class Saying:
    """One phrase in its common wordings; `{name}` in `instead` stands for the baby's name."""

    id: str
    family: str
    needs: frozenset[str]
    match: re.Pattern[str]
    unless: re.Pattern[str] | None
    why: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, and where it stands in a plain text (see `folding`)."""

    saying: Saying
    start: int
    end: int


def said_in(text: str, sentences: list[tuple[int, int]]) -> list[Said]:
    """Return the phrases of a plain English text, in the order in which they stand."""
    words = set(_WORDS.findall(text))
    tried = [one for one in sayings() if not one.needs.isdisjoint(words)]
    found = []
    for start, end in sentences if tried else []:
        for piece in range(start, end, LONGEST_SENTENCE):
            sentence = text[piece : min(piece + LONGEST_SENTENCE, end)]
            for one in tried:
                hit = one.match.search(sentence)
                if hit and not (one.unless and one.unless.search(sentence)):
                    found.append(Said(one, piece + hit.start(), piece + hit.end()))
    return sorted(found, key=lambda each: each.start)


@lru_cache(maxsize=1)
def sayings() -> tuple[Saying, ...]:
    """Return every phrase of the file."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        Saying(
            id=one["id"],
            family=one["family"],
            needs=frozenset(one["needs"]),
            match=re.compile(one["match"]),
            unless=re.compile(one["unless"]) if "unless" in one else None,
            why=one["why"],
            instead=tuple(one["instead"]),
        )
        for one in read["saying"]
    )
