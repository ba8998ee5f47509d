"""What a reader says of one text."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a text may hold that somebody should look at. Grief is none of them."""

    CRISIS = "crisis"
    CRUELTY = "cruelty"
    CONTACT = "contact"
    SPAM = "spam"
    MEDICAL = "medical"
    PLATITUDE = "platitude"


# A finding of at least this confidence counts; weaker ones are told with their true confidence. To miss a person at
# risk is far worse than to look at somebody's grief once more, so a crisis counts below an even chance.
CERTAIN = 0.5
COUNTS = dict.fromkeys(Kind, CERTAIN) | {Kind.CRISIS: 0.4}


class About(StrEnum):
    """Whose life or body is at risk in a crisis."""

    SELF = "self"
    OTHER = "other"
    MEDICAL = "medical"
    THREAT = "threat"


class Urgency(StrEnum):
    """How soon somebody should look."""

    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `start` and `end` are offsets into the text as it was given, in code points.

    `confidence` lies in [0, 1] and is calibrated: of findings with .8, about eight in ten are right on texts like those
    of docs/triage.md. `about` and `urgency` belong to a crisis, `family` to a platitude. `reason` is for a moderator.
    """

    kind: Kind
    confidence: float
    start: int
    end: int
    reason: str
    about: About | None = None
    urgency: Urgency | None = None
    family: str | None = None

    @property
    def counts(self) -> bool:
        """Tell whether it is sure enough to act upon."""
        return self.confidence >= COUNTS[self.kind]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one text, the surest first. Where `judged` is False, nothing can be said of it either way."""

    findings: tuple[Finding, ...]
    language: str
    judged: bool

    @property
    def clean(self) -> float:
        """How sure it is that nothing is in it, in [0, 1]: at most one less all that speaks against it; 0 unjudged."""
        return max(0.0, 1 - sum(finding.confidence for finding in self.findings)) if self.judged else 0.0

    def found(self, kind: Kind) -> Finding | None:
        """Return the surest finding of a kind that counts, or None."""
        return next((each for each in self.findings if each.kind == kind and each.counts), None)
