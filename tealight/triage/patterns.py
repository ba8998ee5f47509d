"""Small, readable patterns for each language: what is said so plainly that a rule may say it."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tealight.triage.phrases import Book, Phrase, compiled
from tealight.triage.reading import About, Kind

FOLDER = Path(__file__).parent / "data" / "patterns"


@dataclass(frozen=True)
class Pattern(Phrase):
    """One pattern, as its file says it; `mark` is the word by which the numbers know it, the same in every language."""

    mark: str
    kind: Kind
    confidence: float
    reason: str
    about: About | None


@lru_cache(maxsize=16)
def patterns(language: str) -> Book[Pattern]:
    """Return the patterns of a language; none where it has no file."""
    path = FOLDER / f"{language}.toml"
    if not path.exists():
        return Book(())
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Book(_pattern(one) for one in said["pattern"])


def _pattern(said: dict[str, Any]) -> Pattern:
    return Pattern(
        **compiled(said),
        mark=said["mark"],
        kind=Kind(said["kind"]),
        confidence=said["confidence"],
        reason=said["reason"],
        about=About(said["about"]) if "about" in said else None,
    )
