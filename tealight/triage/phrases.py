"""Phrases: regular expressions that are tried only where one of the words that they need stands in a text.

A phrase matches within one sentence, and of a long sentence within a piece of at most LONGEST_PIECE characters, so that
the time grows with the length of the text alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

LONGEST_PIECE = 600  # characters
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Phrase:
    """What is looked for; a sentence in which `unless` matches quotes it, denies it, or means another thing."""

    needs: frozenset[str]
    match: re.Pattern[str]
    unless: re.Pattern[str] | None


P = TypeVar("P", bound=Phrase)


@dataclass(frozen=True, slots=True)
class Found(Generic[P]):
    """A phrase, and where it stands in a plain text (see `folding`)."""

    phrase: P
    start: int
    end: int


def compiled(said: dict[str, Any]) -> dict[str, Any]:
    """Return the three fields of a phrase as a data file says them; raise KeyError where one is missing."""
    unless = re.compile(said["unless"]) if "unless" in said else None
    return {"needs": frozenset(said["needs"]), "match": re.compile(said["match"]), "unless": unless}


def found_in(text: str, sentences: Iterable[tuple[int, int]], phrases: Iterable[P]) -> list[Found[P]]:
    """Return where phrases stand in a plain text, in the order of its sentences."""
    words = set(WORD.findall(text))
    tried = [one for one in phrases if not one.needs.isdisjoint(words)]
    return [
        found
        for start, end in (sentences if tried else ())
        for piece in range(start, end, LONGEST_PIECE)
        for found in _in_piece(text[piece : min(piece + LONGEST_PIECE, end)], piece, tried)
    ]


def _in_piece(sentence: str, at: int, tried: Iterable[P]) -> Iterable[Found[P]]:
    for one in tried:
        hit = one.match.search(sentence)
        if hit and not (one.unless and one.unless.search(sentence)):
            yield Found(one, at + hit.start(), at + hit.end())
