"""Rows of the care team's room."""

from tealight.safeguarding.models.carer import SHIFT, Carer, DayOff, TeamNote
from tealight.safeguarding.models.crisis import CaseStep, CrisisCase
from tealight.safeguarding.models.kind_words import KindWords
from tealight.safeguarding.models.review import CONFIDED, TAKEN_FOR, Group, Opinion, Review, Tier
from tealight.safeguarding.models.site import ReaderTrouble, SiteRules
from tealight.safeguarding.models.talks import Answer, Appeal, Reply

__all__ = [
    "SHIFT",
    "CONFIDED",
    "TAKEN_FOR",
    "Carer",
    "Answer",
    "Appeal",
    "CaseStep",
    "CrisisCase",
    "DayOff",
    "Group",
    "KindWords",
    "Opinion",
    "ReaderTrouble",
    "Reply",
    "Review",
    "SiteRules",
    "TeamNote",
    "Tier",
]
