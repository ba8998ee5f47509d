"""Kind-words help: well-meant phrases that hurt, each in its place, with why it hurts and two things to say instead.

It only ever asks, once, before words are left. The text is read and given back; nothing of it is stored.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import get_language

from tealight.safeguarding.kinder import KINDER
from tealight.triage import Finding, Kind, Reading, read
from tealight.triage.phrases import Found
from tealight.triage.sayings import Saying, said_in

MOST = 2  # phrases that are marked: more would be a wall
# A phrase that is known word for word is asked about where the reader, which weighs the whole text, is at least this
# sure: among other words the whole weighs less, and an own story tells more often of what others said.
KNOWN, KNOWN_IN_A_STORY = 0.05, 0.2
# What only the numbers see must be surer than elsewhere: nobody who writes "he will always be your son" may be asked to
# think again, and at less than this some are (of 741 kind and grieving cases none at .9, 28 at .5).
SEEN = 0.9
AROUND = 280  # characters of the text that are shown on either side of a phrase
# Bereaved parents say these of themselves, and what somebody says of their own loss is never corrected.
SAID_OF_ONESELF = frozenset({"angel-and-god", "time-and-moving-on"})

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Called:
    """How a family speaks, in English.

    `name` is what stands inside a sentence ("Noor", "your son"), or nothing where nobody can be called; `sorry` stands
    in the place of a sentence with "died" where that is not the family's word.
    """

    name: str
    has_a_name: bool = True
    sorry: str = ""


@dataclass(frozen=True)
class Phrase:
    """One phrase in a text (offsets in code points), why it hurts, and two things to say instead."""

    start: int
    end: int
    why: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A run of the text as it was written, marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Suggestion:
    """What is said to a writer before their words are left; `family` is that of the first phrase."""

    text: str
    family: str
    phrases: tuple[Phrase, ...]

    @property
    def pieces(self) -> Iterator[Piece]:
        """Yield the text around the phrases, in order; what is left out of a long one is a sign of its own."""
        start = _at_a_word(self.text, self.phrases[0].start - AROUND)
        end = max(self.phrases[-1].end, _at_a_word(self.text, self.phrases[-1].end + AROUND))
        yield Piece("… " if start else "")
        for phrase in self.phrases:
            yield Piece(self.text[start : phrase.start])
            yield Piece(self.text[phrase.start : phrase.end], is_marked=True)
            start = phrase.end
        yield Piece(self.text[start:end] + (" …" if end < len(self.text) else ""))

    @property
    def told(self) -> Iterator[tuple[str, Phrase]]:
        """Yield each phrase with its words on one line."""
        for phrase in self.phrases:
            yield " ".join(self.text[phrase.start : phrase.end].split()), phrase


def suggestion_for(text: str, called: Called, *, is_own_story: bool = False) -> Suggestion | None:
    """Return what to ask the writer of a text, or None where there is nothing to ask; never raises."""
    try:
        return _suggestion(text, called, is_own_story=is_own_story)
    except Exception as error:
        # The name of the error and nothing more: its message could carry the text into a log.
        log.error("A text could not be read for kinder words (%s).", type(error).__name__)
        return None


def _suggestion(text: str, called: Called, *, is_own_story: bool) -> Suggestion | None:
    if read(text, language=get_language()).found(Kind.CRISIS):
        return None  # help comes first, and nobody at risk is asked to mind their words
    reading, unasked = read(text), SAID_OF_ONESELF if is_own_story else frozenset()
    said = [one for one in said_in(text) if one.phrase.family not in unasked]
    if said and _is_undenied(reading, KNOWN_IN_A_STORY if is_own_story else KNOWN):
        phrases = tuple(_first(_known(one, called) for one in said))
        return Suggestion(text, said[0].phrase.family, phrases)
    found = reading.found(Kind.PLATITUDE)
    if found is None or found.confidence < SEEN or found.family is None or found.family in unasked:
        return None
    return Suggestion(text, found.family, (_seen(text, found, found.family, called),))


def _is_undenied(reading: Reading, least: float) -> bool:
    """Tell whether known phrases are asked about; a text too short to tell its language by speaks for itself."""
    weighed = (one.confidence for one in reading.findings if one.kind is Kind.PLATITUDE)
    return not reading.judged or max(weighed, default=0.0) >= least


def _first(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Return the first few that stand apart and near one another, in their order."""
    chosen: list[Phrase] = []
    for each in phrases:
        if not chosen or (chosen[-1].end <= each.start < chosen[-1].end + AROUND and len(chosen) < MOST):
            chosen.append(each)
    return chosen


def _known(said: Found[Saying], called: Called) -> Phrase:
    general = KINDER[said.phrase.family]
    why = said.phrase.why if called.name else general.why
    return Phrase(said.start, said.end, why, _instead(said.phrase.instead, general.plain, called))


def _seen(text: str, found: Finding, family: str, called: Called) -> Phrase:
    general, seen = KINDER[family], text[found.start : found.end]
    start, end = found.start + len(seen) - len(seen.lstrip()), found.end - len(seen) + len(seen.rstrip())
    return Phrase(start, end, general.why, _instead((general.named, general.plain[0]), general.plain, called))


def _instead(wanted: Iterable[str], plain: tuple[str, str], called: Called) -> tuple[str, ...]:
    """Return two sentences in the family's words; a plain one where one of those wanted cannot be said to it."""
    if not called.name:
        return plain
    said = [
        _in_its_words(one, called) for one in wanted if called.has_a_name or "name" not in one.replace("{name}", "")
    ]
    return tuple([*said, *(one for one in plain if one not in said)][:2])


def _in_its_words(sentence: str, called: Called) -> str:
    if called.sorry and " died" in sentence:
        return called.sorry
    return sentence.replace("{name}", called.name)


def _at_a_word(text: str, at: int) -> int:
    """Return the place between two words at or before `at`, within the text."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    while at and not text[at - 1].isspace():
        at -= 1
    return at
