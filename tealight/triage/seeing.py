"""Everything that is seen in a text before it is weighed: its features, the ways to reach somebody, plain sayings."""

from dataclasses import dataclass

from tealight.triage.contact import Mark, marks
from tealight.triage.features import Features, features, sentences
from tealight.triage.patterns import Hit, hits
from tealight.triage.sayings import Said, said_in


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in one plain text."""

    features: Features
    hits: list[Hit]
    marks: list[Mark]
    said: list[Said]


def seen(text: str, language: str) -> Seen:
    """Look at a plain text (see `folding`) as one of a language."""
    parts = sentences(text)
    plain, ways = hits(text, language, parts), marks(text)
    said = said_in(text, parts) if language == "en" else []
    names = [(hit.pattern.mark, hit.start) for hit in plain]
    names += [(f"way:{way.name}", way.start) for way in ways]
    names += [(f"say:{one.saying.family}", one.start) for one in said]
    return Seen(features(text, parts, names), plain, ways, said)
