"""Rows of the care team's room."""

from tealight.safeguarding.models.crisis import CaseStep, CrisisCase
from tealight.safeguarding.models.kind_words import KindWords
from tealight.safeguarding.models.review import TAKEN_FOR, Group, Opinion, Review, Tier
from tealight.safeguarding.models.site import ReaderTrouble, SiteRules

__all__ = [
    "TAKEN_FOR",
    "CaseStep",
    "CrisisCase",
    "Group",
    "KindWords",
    "Opinion",
    "ReaderTrouble",
    "Review",
    "SiteRules",
    "Tier",
]
