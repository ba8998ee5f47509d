"""Small, readable patterns for each language: what is said so plainly that a rule may say it.

A pattern is tried only where one of the words that it needs stands in the text, and it matches within one sentence of
at most LONGEST_SENTENCE characters, so that the time grows with the length of the text alone.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tealight.triage.reading import About, Kind

FOLDER = Path(__file__).parent / "data" / "patterns"
LONGEST_SENTENCE = 600  # characters
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Pattern:
    """One pattern, as its file says it; `mark` is the word by which the numbers know it."""

    mark: str
    language: str
    kind: Kind
    confidence: float
    reason: str
    needs: frozenset[str]
    match: re.Pattern[str]
    unless: re.Pattern[str] | None
    about: About | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that matched, and where."""

    pattern: Pattern
    start: int
    end: int


def hits(text: str, language: str, sentences: list[tuple[int, int]]) -> list[Hit]:
    """Return what the patterns of a language match in a plain text (see `folding`)."""
    by_word = _by_word(language)
    there = by_word.keys() & set(_WORDS.findall(text))
    if not there:
        return []
    tried = {each.mark: each for word in there for each in by_word[word]}
    found = []
    for start, end in sentences:
        for piece in range(start, end, LONGEST_SENTENCE):
            sentence = text[piece : min(piece + LONGEST_SENTENCE, end)]
            for pattern in tried.values():
                hit = pattern.match.search(sentence)
                if hit and not (pattern.unless and pattern.unless.search(sentence)):
                    found.append(Hit(pattern, piece + hit.start(), piece + hit.end()))
    return found


@lru_cache(maxsize=16)
def patterns(language: str) -> tuple[Pattern, ...]:
    """Return the patterns of a language; none where it has no file."""
    path = FOLDER / f"{language}.toml"
    if not path.exists():
        return ()
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_pattern(language, number, one) for number, one in enumerate(said["pattern"]))


def _pattern(language: str, number: int, said: dict[str, object]) -> Pattern:
    def compiled(name: str) -> re.Pattern[str] | None:
        source = str(said.get(name, ""))
        return re.compile(source) if source else None

    match = compiled("match")
    if match is None:
        raise KeyError(f"{language}, pattern {number + 1} matches nothing")
    needs = said["needs"]
    return Pattern(
        mark=f"{language}:{number}",
        language=language,
        kind=Kind(str(said["kind"])),
        confidence=float(str(said["confidence"])),
        reason=str(said["reason"]),
        needs=frozenset(needs if isinstance(needs, list) else []),
        match=match,
        unless=compiled("unless"),
        about=About(str(said["about"])) if "about" in said else None,
    )


@lru_cache(maxsize=16)
def _by_word(language: str) -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = {}
    for pattern in patterns(language):
        for word in pattern.needs:
            found.setdefault(word, []).append(pattern)
    return found
