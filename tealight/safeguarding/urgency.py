"""Where a review stands on the care list: its part of it, and the moment at which it is due.

Lives come first, then worries about a page, the oldest first in each. Everything else stands in one row, each due once
its patience is over, so that what can wait longer rises with age and nothing in the middle is passed by for ever.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tealight.safeguarding.models import Group, Tier
from tealight.safeguarding.policy import Reason

HOUR = timedelta(hours=1)

FIRST = {Group.CRISIS: Tier.CRISIS, Group.WORRY: Tier.WORRY, Group.CONCERN: Tier.CONCERN}
PATIENCE = {
    Group.REPORT: 2 * HOUR,  # it may be on a page, where it hurts while it waits
    Group.REPLY: 24 * HOUR,
    Group.APPEAL: 24 * HOUR,
    Group.FIRST_STEP: 12 * HOUR,
    Group.ENTRY: 24 * HOUR,
    Group.CHANGE: 24 * HOUR,
    Group.SAMPLE: 24 * HOUR,
    Group.TAKEN_OFF: 2 * HOUR,  # the decision was taken back
}
# What was seen in words that nobody else can read yet. Most of what nobody has read is kind, and a family waits for it:
# it goes before what is likely to be refused. What the reader could not judge may hold anything, also a cry for help.
OF_HELD_WORDS = {
    Reason.NOT_JUDGED: 12 * HOUR,
    Reason.UNREADABLE: 12 * HOUR,
    Reason.CRUELTY: 48 * HOUR,
    Reason.CONTACT: 48 * HOUR,
    Reason.MEDICAL_ADVICE: 48 * HOUR,
    Reason.SPAM: 72 * HOUR,
}
KEPT_FOR = timedelta(days=3)


@dataclass(frozen=True, order=True)
class Place:
    """A place on the list; the lesser one is read first."""

    tier: int
    due_at: datetime


def place_of(group: int, reason: str, opened_at: datetime) -> Place:
    """Return where something stands that has waited since `opened_at`."""
    first = FIRST.get(Group(group))
    if first is not None:
        return Place(first, opened_at)
    patience = PATIENCE[Group(group)]
    if group in {Group.ENTRY, Group.CHANGE}:
        patience = OF_HELD_WORDS.get(Reason(reason), patience) if reason in Reason.values else patience
    return Place(Tier.IN_TURN, opened_at + patience)


def next_look(group: int, now: datetime) -> datetime:
    """Return when something that is kept held is looked at again: a life sooner than the rest."""
    return now + (timedelta(days=1) if group in {Group.CRISIS, Group.WORRY} else KEPT_FOR)
