"""What is done with words that others will see: checks in order, of which the first decisive one wins.

Each check is a pure function of the words alone. A check that has nothing to say returns None and the next is asked;
where none decides, the words wait for a person. The order is the policy: read it from top to bottom.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Standing(Enum):
    """Where the writer stands to the tribute; nobody's words are judged by anything else about them."""

    STRANGER = "stranger"
    FAMILY = "family"
    CARE_TEAM = "care_team"


class Outcome(Enum):
    """What happens to the words now."""

    SHOW = "show"
    HOLD = "hold"


class Reason(models.TextChoices):
    """Why words are shown or wait; the stored name outlives a change of wording or language."""

    OWN_FAMILY = "own_family", _("written by the family itself")
    OWN_TEAM = "own_team", _("written by the care team")
    NOBODY_READ_IT = "nobody_read_it", _("nobody has read it yet")
    UNREADABLE = "unreadable", _("could not be read")


@dataclass(frozen=True)
class Words:
    """A text on its way to others, with the kind of content it becomes and the writer's standing."""

    text: str
    kind: str
    standing: Standing


@dataclass(frozen=True)
class Decision:
    """What is done with the words, and why (a name of `Reason`)."""

    outcome: Outcome
    reason: str


Check = Callable[[Words], Decision | None]


def family_speaks_for_itself(words: Words) -> Decision | None:
    """A family needs nobody's leave to write about its own baby."""
    return Decision(Outcome.SHOW, Reason.OWN_FAMILY) if words.standing is Standing.FAMILY else None


def care_team_is_trusted(words: Words) -> Decision | None:
    """Whoever may show the words of others need not wait for a second person with their own."""
    return Decision(Outcome.SHOW, Reason.OWN_TEAM) if words.standing is Standing.CARE_TEAM else None


CHECKS: tuple[Check, ...] = (
    # First, because nothing written by anybody else may change what a family can say on its own page.
    family_speaks_for_itself,
    # Then the people who would decide anyway.
    care_team_is_trusted,
    # Everybody else falls through to HELD: nothing reads texts automatically yet, so a person does.
)

HELD = Decision(Outcome.HOLD, Reason.NOBODY_READ_IT)
UNREADABLE = Decision(Outcome.HOLD, Reason.UNREADABLE)


def decide(words: Words) -> Decision:
    """Ask the checks in order."""
    return next((decision for check in CHECKS if (decision := check(words)) is not None), HELD)
