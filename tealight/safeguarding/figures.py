"""Counts over a stretch of time, for the papers of whoever runs the site: no words, and nobody's name."""

from datetime import datetime
from typing import NamedTuple

from tealight.safeguarding import policy
from tealight.safeguarding.models import CONFIDED, Group, Review
from tealight.safeguarding.policy import Outcome, Rules, Standing, Words
from tealight.triage import Reading
from tealight.triage.figures import Found, figures

__all__ = ["APPEAL", "Decided", "Found", "Told", "decided", "reader", "told", "waits"]

CLEAN = Reading(findings=(), language="en", judged=True)
APPEAL = "appeal"  # the kind of a request for a second look, where the site takes them


class Told(NamedTuple):
    """One thing that somebody told the care team, or asked of it; `decided_at` is None while it waits.

    `refusal` is a name of `reasons.Refusal`, or nothing.
    """

    number: int
    kind: str
    group: int
    opened_at: datetime
    decided_at: datetime | None
    outcome: str
    refusal: str

    @property
    def is_appeal(self) -> bool:
        return self.kind == APPEAL

    @property
    def hours(self) -> float | None:
        """How long it waited, in hours with one place; None while it waits."""
        return None if self.decided_at is None else round((self.decided_at - self.opened_at).total_seconds() / 3600, 1)


class Decided(NamedTuple):
    """One question that a person answered: why it was asked (a name of `policy.Reason`), and the outcome."""

    group: int
    reason: str
    outcome: str
    opened_at: datetime
    closed_at: datetime

    @property
    def hours(self) -> float:
        """How long it waited, in hours."""
        return (self.closed_at - self.opened_at).total_seconds() / 3600


def told(since: datetime, until: datetime, *, limit: int) -> list[Told]:
    """Return up to `limit` worries, reports and appeals that came from `since` to before `until`, the oldest first.

    What a writer answers to the care team is none of them, nor what the team took from a page itself.
    """
    rows = Review.objects.filter(group__gte=Group.CONCERN, group__lt=Group.FIRST_STEP)
    rows = rows.exclude(group=Group.REPLY).filter(opened_at__gte=since, opened_at__lt=until)
    fields = ("pk", "kind", "group", "opened_at", "closed_at", "outcome", "refusal")
    return [Told(*row) for row in rows.order_by("opened_at", "pk").values_list(*fields)[:limit]]


def decided(since: datetime, until: datetime, *, limit: int) -> list[Decided]:
    """Return the latest `limit` questions that people answered from `since` to before `until`.

    What a writer confided to the care team is not among them, because nothing is shown or refused there; nor is what
    the team took from a page itself, because nobody had asked.
    """
    rows = Review.objects.filter(closed_at__gte=since, closed_at__lt=until).exclude(outcome=Review.Outcome.WITHDRAWN)
    rows = rows.exclude(kind__startswith=CONFIDED).exclude(group=Group.TAKEN_OFF)
    return [Decided(*row) for row in rows.order_by("-closed_at", "-pk").values_list(*Decided._fields)[:limit]]


def reader() -> dict[str, Found]:
    """Return what the reader got right and wrong when it was measured last, on texts that it had not learned from."""
    return figures()


def waits(standing: Standing, rules: Rules) -> bool:
    """Ask the policy itself whether plain words of somebody who stands so wait for a person."""
    words = Words(text="", kind="entry", standing=standing, rules=rules, reading=CLEAN)
    return policy.decide(words).outcome is Outcome.HOLD
