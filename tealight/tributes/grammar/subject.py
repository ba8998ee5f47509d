"""Whom a sentence is about: names where there are some, else the family's noun, in every case."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import get_language_bidi, pgettext

from tealight.tributes.grammar.facts import BabyWords, Facts, isolated
from tealight.tributes.grammar.forms import LANGUAGES, Cases, Voice, Word, spoken


class Reader(Enum):
    """Who reads the page: the family itself, or someone who visits it."""

    FAMILY = Voice.YOUR
    VISITOR = Voice.THIS


@dataclass(frozen=True)
class Subject:
    """Those whom the page is for."""

    facts: Facts

    @property
    def count(self) -> int:
        """Return the number for agreement; a pregnancy is one, whoever was in it."""
        return 1 if self.is_a_pregnancy else len(self.facts.lost)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.facts.lost if one.name]

    @property
    def is_a_pregnancy(self) -> bool:
        return not self.names and self.facts.word is Word.PREGNANCY

    @property
    def is_unsaid(self) -> bool:
        """Tell whether nobody can be named or called: sentences then speak of the place instead."""
        return not self.names and self.facts.word in {Word.PREGNANCY, Word.SOMEONE}

    def cases(self, voice: Voice) -> Cases:
        """Return whom it is about in every case."""
        forms, word = LANGUAGES[spoken()], self.facts.word
        if not self.names:
            return forms.noun(word, voice, self.count)
        parts = named(self.facts.lost)
        without = len(self.facts.lost) - len(parts)
        if without:
            parts.append(forms.other(_each(word), voice, without))
        return forms.together(parts)

    def with_noun(self, voice: Voice) -> Cases:
        """Return names and noun as subject: "Wren, your baby,"; the names alone where the family said no noun."""
        plain, word = self.cases(voice), self.facts.word
        is_told = self.facts.noun and word not in {Word.PREGNANCY, Word.SOMEONE}
        if len(self.names) < len(self.facts.lost) or not is_told:
            return plain
        noun = LANGUAGES[spoken()].noun(word, voice, self.count).nominative
        both = pgettext("names, then what they are, inside a sentence", "%(names)s, %(noun)s,")
        return plain._replace(nominative=both % {"names": plain.nominative, "noun": noun})


def _each(word: Word) -> Word:
    return Word.BABY if word in {Word.TWINS, Word.TRIPLETS} else word


def named(babies: Sequence[BabyWords]) -> list[Cases]:
    """Return the names of some babies, each in every case."""
    return [_bent(one.name) for one in babies if one.name]


def listed(names: Sequence[str]) -> Cases:
    """Return some names as one list, in every case."""
    return LANGUAGES[spoken()].together([_bent(name) for name in names])


def _bent(name: str) -> Cases:
    return LANGUAGES[spoken()].name(isolated(name, rtl=get_language_bidi()))
