"""The shape that every language fills: words, voices and cases."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, Protocol


class Cases(NamedTuple):
    """The same words in each role of a sentence; a language without cases repeats itself."""

    nominative: str
    genitive: str
    dative: str
    accusative: str


class Word(Enum):
    """What those who died are called where they have no name. `SOMEONE` stands where a family wants no noun."""

    BABY = "baby"
    PREGNANCY = "pregnancy"
    SON = "son"
    DAUGHTER = "daughter"
    CHILD = "child"
    TWINS = "twins"
    TRIPLETS = "triplets"
    SOMEONE = "someone"


class Voice(Enum):
    """Who speaks to whom: the family itself, Tealight to the family, Tealight to a visitor."""

    OUR = "our"
    YOUR = "your"
    THIS = "this"


class Gender(Enum):
    """Of the person, for pronouns and verbs; `NEUTRAL` where the family has not said."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTRAL = "neutral"


class Forms(Protocol):
    """What the module of a language offers."""

    def name(self, text: str, /) -> Cases: ...
    def noun(self, word: Word, voice: Voice, count: int, /) -> Cases: ...
    def other(self, word: Word, voice: Voice, count: int, /) -> Cases: ...
    def together(self, parts: Sequence[Cases], /) -> Cases: ...
