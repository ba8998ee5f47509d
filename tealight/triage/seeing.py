"""Everything that is seen in a text before it is weighed: its features, the ways to reach somebody, plain sayings."""

from dataclasses import dataclass

from tealight.triage.contact import Mark, marks
from tealight.triage.features import Features, features, sentences
from tealight.triage.patterns import Pattern, patterns
from tealight.triage.phrases import Found, found_in, pieces
from tealight.triage.sayings import Saying, sayings


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in one plain text."""

    features: Features
    plain: list[Found[Pattern]]
    ways: list[Mark]
    said: list[Found[Saying]]  # in the order of the text


def seen(text: str, language: str) -> Seen:
    """Look at a plain text (see `folding`) as one of a language."""
    parts = sentences(text)
    several = pieces(text, parts)
    plain, ways = found_in(several, patterns(language)), marks(text, set().union(*(piece.words for piece in several)))
    said = sorted(found_in(several, sayings()), key=lambda one: one.start) if language == "en" else []
    names = [(one.phrase.mark, one.start) for one in plain]
    names += [(f"way:{way.name}", way.start) for way in ways]
    names += [(f"say:{one.phrase.family}", one.start) for one in said]
    return Seen(features(text, parts, names), plain, ways, said)
