"""Phrases: regular expressions that are tried only where one of the words that they need stands in a text.

A phrase matches within one sentence where one of its words stands too, and of a long sentence within a piece of at most
LONGEST_PIECE characters, so that the time grows with the length of the text alone.
"""

import re
from collections.abc import Iterable, Iterator, Set
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


class Piece:
    """A sentence or a part of it, where it begins, and its words."""

    __slots__ = ("start", "text", "words")

    def __init__(self, start: int, text: str) -> None:
        self.start, self.text, self.words = start, text, set(WORD.findall(text))


class Book(Generic[P]):
    """Phrases in their order, found by the words that they need."""

    def __init__(self, phrases: Iterable[P]) -> None:
        self.phrases = tuple(phrases)
        self.by_word: dict[str, list[int]] = {}
        for number, one in enumerate(self.phrases):
            for word in one.needs:
                self.by_word.setdefault(word, []).append(number)

    def __iter__(self) -> Iterator[P]:
        return iter(self.phrases)

    def tried(self, words: Set[str]) -> list[P]:
        """Return the phrases that need one of these words."""
        numbers = {number for word in words if word in self.by_word for number in self.by_word[word]}
        return [self.phrases[number] for number in sorted(numbers)]


def compiled(said: dict[str, Any]) -> dict[str, Any]:
    """Return the three fields of a phrase as a data file says them; raise KeyError where one is missing."""
    unless = re.compile(said["unless"]) if "unless" in said else None
    return {"needs": frozenset(said["needs"]), "match": re.compile(said["match"]), "unless": unless}


def pieces(text: str, sentences: Iterable[tuple[int, int]]) -> list[Piece]:
    """Cut a plain text (see `folding`) into what a phrase may match within."""
    return [
        Piece(start, text[start : min(start + LONGEST_PIECE, end)])
        for begin, end in sentences
        for start in range(begin, end, LONGEST_PIECE)
    ]


def found_in(several: Iterable[Piece], book: Book[P]) -> list[Found[P]]:
    """Return where phrases stand in the pieces of a text, in their order."""
    return [found for piece in several for found in _in_piece(piece, book)]


def _in_piece(piece: Piece, book: Book[P]) -> Iterable[Found[P]]:
    for one in book.tried(piece.words):
        hit = one.match.search(piece.text)
        if hit and not (one.unless and one.unless.search(piece.text)):
            yield Found(one, piece.start + hit.start(), piece.start + hit.end())
