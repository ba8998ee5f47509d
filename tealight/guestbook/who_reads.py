"""Who reads what a visitor writes in a guestbook, as the pages say it, and what its family chose about that."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.utils.functional import Promise

from tealight.guestbook.access import standing_of
from tealight.guestbook.models import BusyTime
from tealight.guestbook.rules import busy_time, circle_waits, rules_in
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.queries import site_rules
from tealight.safeguarding.who_reads import FAMILY, PRIVATE, PUBLIC
from tealight.tributes.access import Sight


def line_in(sight: Sight) -> str | Promise:
    """Return who reads what is written to this tribute, for the line beside the words."""
    if not sight.tribute.is_open:
        return PRIVATE
    return FAMILY if sight.is_guardian else PUBLIC


class ReadFirst(Enum):
    """Who reads what a visitor leaves before it appears, where nothing is seen in it."""

    NOBODY = "nobody"
    PERSON = "person"
    PROGRAM = "program"


def who_reads_first(sight: Sight, now: datetime) -> ReadFirst:
    """Return it for this visitor, by the rules of the site and of the family."""
    standing = standing_of(sight)
    rules = rules_in(sight.tribute, standing, now)
    waits = standing is Standing.STRANGER or (standing is Standing.CIRCLE and rules.circle_waits)
    if not (sight.tribute.is_open and waits):
        return ReadFirst.NOBODY
    return ReadFirst.PROGRAM if rules.clean_is_shown else ReadFirst.PERSON


@dataclass(frozen=True)
class Passage:
    """What a visitor is told of the way of their words, and of each change, to the page."""

    is_guardian: bool
    is_private: bool
    by_a_person: bool


def passage_of(sight: Sight, now: datetime) -> Passage:
    """Return it for this visitor."""
    by_a_person = who_reads_first(sight, now) is ReadFirst.PERSON
    return Passage(sight.is_guardian, not sight.tribute.is_open, by_a_person)


@dataclass(frozen=True)
class FamilyRules:
    """What a family chose for its guestbook, beside what the operator chose for all."""

    circle_waits: bool
    circle_waits_everywhere: bool
    busy: BusyTime | None


def family_rules(sight: Sight, now: datetime) -> FamilyRules:
    """Return it for a guardian's own page."""
    tribute_id = sight.tribute.pk
    return FamilyRules(circle_waits(tribute_id), site_rules().circle_waits, busy_time(tribute_id, now))
