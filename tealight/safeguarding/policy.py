"""What is done with words that others will see: checks in order, of which the first decisive one wins.

Each check is a pure function of the words alone: what was read in them, who wrote them, where they would stand, and
what the family and the operator chose. A check that has nothing to say returns None and the next is asked; where none
decides, the words wait for a person. The order is the policy: read it from top to bottom.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.triage import About, Kind, Reading, Urgency

CLEAN = 0.98  # how sure the reader has to be of a text that is shown unread; issue: "a calibrated .98 or more"


class Standing(Enum):
    """Where the writer stands to the tribute; nobody's words are judged by anything else about them."""

    STRANGER = "stranger"
    CIRCLE = "circle"
    FAMILY = "family"
    CARE_TEAM = "care_team"


class Outcome(Enum):
    """What happens to the words now."""

    SHOW = "show"
    HOLD = "hold"


class Reason(models.TextChoices):
    """Why words are shown or wait; the stored name outlives a change of wording or language."""

    PRIVATE = "private", _("seen by nobody beyond the family's circle")
    OWN_FAMILY = "own_family", _("written by the family itself")
    OWN_TEAM = "own_team", _("written by the care team")
    OWN_CIRCLE = "own_circle", _("written by somebody whom the family invited")
    READ_AS_CLEAN = "read_as_clean", _("read by the program alone, in a busy time that the family agreed to")
    NOBODY_READ_IT = "nobody_read_it", _("nobody has read it yet")
    UNREADABLE = "unreadable", _("could not be read")
    AT_RISK = "at_risk", _("the writer may be at risk")
    OTHER_AT_RISK = "other_at_risk", _("somebody of whom the writer tells may be at risk")
    MEDICAL_DANGER = "medical_danger", _("a body or a baby may be in danger now")
    THREAT = "threat", _("may be a threat")
    CRUELTY = "cruelty", _("may be cruel")
    CONTACT = "contact", _("may show how to reach a private person")
    SPAM = "spam", _("may be an advert or a lure")
    MEDICAL_ADVICE = "medical_advice", _("may be dangerous advice")
    NOT_JUDGED = "not_judged", _("in a language that the reader does not know")
    WORRIED_ABOUT = "worried_about", _("somebody worries about the writer")
    ASKED_BY_WRITER = "asked_by_writer", _("its writer asked somebody to read it")


class Haste(Enum):
    """How soon a person reads what waits."""

    FIRST = "first"
    SOON = "soon"
    IN_TURN = "in_turn"


@dataclass(frozen=True)
class Rules:
    """What the operator and the family chose; a family can only add to what the operator asks for."""

    circle_waits: bool = False
    clean_is_shown: bool = False

    def stricter(self, family: "Rules") -> "Rules":
        """Return both together: what waits for either waits, and what is shown unread takes the word of both."""
        return Rules(self.circle_waits or family.circle_waits, self.clean_is_shown and family.clean_is_shown)


@dataclass(frozen=True)
class Words:
    """A text on its way to others: what it becomes, where its writer stands, and what was read in it.

    `is_private` says that nobody beyond the family's circle could see it.
    """

    text: str
    kind: str
    standing: Standing
    is_private: bool = False
    rules: Rules = field(default_factory=Rules)
    reading: Reading | None = None


@dataclass(frozen=True)
class Decision:
    """What is done with the words, and why (a name of `Reason`), and how soon somebody reads what waits."""

    outcome: Outcome
    reason: str
    haste: Haste = Haste.IN_TURN


Check = Callable[[Words], Decision | None]


def what_stays_private_is_nobodys_to_judge(words: Words) -> Decision | None:
    """Words within the circle are read for one purpose, to help their writer (see `help`); nobody else is told."""
    return Decision(Outcome.SHOW, Reason.PRIVATE) if words.is_private else None


def what_was_not_read_waits(words: Words) -> Decision | None:
    """Where the reader failed, a person reads instead."""
    return UNREADABLE if words.reading is None else None


def risk_is_read_first(words: Words) -> Decision | None:
    """A life comes before everything else that waits; what may be a past comes right after."""
    crisis = words.reading.found(Kind.CRISIS) if words.reading else None
    if crisis is None or crisis.about is None:
        return None
    return Decision(Outcome.HOLD, RISKS[crisis.about], Haste.SOON if crisis.urgency is Urgency.LOW else Haste.FIRST)


def what_may_harm_waits(words: Words) -> Decision | None:
    """Cruelty, private contacts, adverts and dangerous advice wait, whoever wrote them."""
    found = (kind for kind in HARMS if words.reading and words.reading.found(kind))
    return next((Decision(Outcome.HOLD, HARMS[kind]) for kind in found), None)


def family_speaks_for_itself(words: Words) -> Decision | None:
    """A family needs nobody's leave to write about its own baby."""
    return Decision(Outcome.SHOW, Reason.OWN_FAMILY) if words.standing is Standing.FAMILY else None


def care_team_is_trusted(words: Words) -> Decision | None:
    """Whoever may show the words of others need not wait for a second person with their own."""
    return Decision(Outcome.SHOW, Reason.OWN_TEAM) if words.standing is Standing.CARE_TEAM else None


def circle_is_trusted(words: Words) -> Decision | None:
    """People whom the family invited are shown, also where the reader is unsure or does not know their language."""
    may = words.standing is Standing.CIRCLE and not words.rules.circle_waits
    return Decision(Outcome.SHOW, Reason.OWN_CIRCLE) if may else None


def what_was_not_judged_waits(words: Words) -> Decision | None:
    """The reader says nothing of a language that it does not know, neither good nor bad."""
    return Decision(Outcome.HOLD, Reason.NOT_JUDGED) if words.reading and not words.reading.judged else None


def in_a_busy_time_clean_words_are_shown(words: Words) -> Decision | None:
    """Where operator and family agreed for a while, what the reader is sure of is shown unread."""
    is_clean = words.reading is not None and words.reading.clean >= CLEAN
    return Decision(Outcome.SHOW, Reason.READ_AS_CLEAN) if words.rules.clean_is_shown and is_clean else None


RISKS = {
    About.SELF: Reason.AT_RISK,
    About.OTHER: Reason.OTHER_AT_RISK,
    About.MEDICAL: Reason.MEDICAL_DANGER,
    About.THREAT: Reason.THREAT,
}
HARMS = {
    Kind.CRUELTY: Reason.CRUELTY,
    Kind.CONTACT: Reason.CONTACT,
    Kind.MEDICAL: Reason.MEDICAL_ADVICE,
    Kind.SPAM: Reason.SPAM,
}
UNREADABLE = Decision(Outcome.HOLD, Reason.UNREADABLE)
HELD = Decision(Outcome.HOLD, Reason.NOBODY_READ_IT)

CHECKS: tuple[Check, ...] = (
    # First, because what a family keeps among its own people is its own.
    what_stays_private_is_nobodys_to_judge,
    # From here on strangers would see the words, so everybody's are read alike.
    what_was_not_read_waits,
    # A life before everything else.
    risk_is_read_first,
    # Then what a person should see for what it may do, and not for when it came.
    what_may_harm_waits,
    # Whoever may speak without being read first, from the nearest outwards; a family's own words never wait for less.
    family_speaks_for_itself,
    care_team_is_trusted,
    circle_is_trusted,
    # Strangers, from the strictest to the one exception.
    what_was_not_judged_waits,
    in_a_busy_time_clean_words_are_shown,
    # Everybody else falls through to HELD: what reads as clean is still read by a person before a family sees it.
)


def decide(words: Words) -> Decision:
    """Ask the checks in order."""
    return next((decision for check in CHECKS if (decision := check(words)) is not None), HELD)
