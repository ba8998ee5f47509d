"""Sentences about the babies of a tribute, in the family's own words (docs/words.md)."""

from tealight.tributes.grammar.audiences import Part, who_can_see
from tealight.tributes.grammar.facts import BabyWords
from tealight.tributes.grammar.openings import Opening
from tealight.tributes.grammar.sentences import Sentences, sentences
from tealight.tributes.grammar.subject import Reader

__all__ = ["BabyWords", "Opening", "Part", "Reader", "Sentences", "sentences", "who_can_see"]
