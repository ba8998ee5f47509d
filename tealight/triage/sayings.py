"""Well-meant phrases that hurt: what they look like, why each hurts, and what to say instead.

They are our own wording of the patterns that parents name, as the design collects them.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tealight.triage.features import sentences
from tealight.triage.folding import fold
from tealight.triage.phrases import Book, Found, Phrase, compiled, found_in, pieces

FILE = Path(__file__).parent / "data" / "sayings.toml"


@dataclass(frozen=True)
class Saying(Phrase):
    """One phrase in its common English wordings; `{name}` in `instead` stands for the baby's name."""

    id: str
    family: str
    why: str
    instead: tuple[str, ...]


@lru_cache(maxsize=1)
def sayings() -> Book[Saying]:
    """Return every phrase of the file."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Book(
        Saying(**compiled(one), id=one["id"], family=one["family"], why=one["why"], instead=tuple(one["instead"]))
        for one in read["saying"]
    )


def said_in(text: str) -> list[Found[Saying]]:
    """Return the phrases of a text in their order; places are offsets into it as it was given, in code points."""
    folded = fold(text)
    found = found_in(pieces(folded.text, sentences(folded.text)), sayings())
    return sorted((Found(one.phrase, *folded.original(one.start, one.end)) for one in found), key=lambda one: one.start)
