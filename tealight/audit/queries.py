"""Reading the record."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from tealight.audit.models import Decision, Rows

PAGE = 50


def decisions(*, before: int | None = None, limit: int = PAGE) -> tuple[list[Decision], int | None]:
    """Return decisions, the newest first, from below the one numbered `before`, and where the next page begins.

    Each brings the person who decided, None where that account is gone, and their note.
    """
    rows = Decision.objects.select_related("by__record_key", "note").order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: limit + 1])
    return found[:limit], found[limit - 1].pk if len(found) > limit else None


def unsealed() -> Rows:
    """Return the decisions that are in no block yet, the oldest number first."""
    return Decision.objects.filter(block=None).order_by("block_id", "pk")  # as the index has them


def settings_of(tribute_id: int, verb: str) -> list[tuple[datetime, str]]:
    """Return when something of a tribute was set by decisions with this verb, and to what, the newest first."""
    rows = Decision.objects.filter(tribute_id=tribute_id, verb=verb).order_by("-pk")
    return list(rows.values_list("at", "reason"))


class Line(NamedTuple):
    """What a decision says without saying who decided."""

    verb: str
    subject: str
    reason: str


def lines(verbs: Collection[str], since: datetime, until: datetime, *, limit: int) -> list[Line]:
    """Return up to `limit` decisions with one of these verbs, from `since` to before `until`, in the order of time."""
    rows = Decision.objects.filter(verb__in=verbs, at__gte=since, at__lt=until).order_by("at", "pk")
    return [Line(*row) for row in rows.values_list(*Line._fields)[:limit]]


def how_many(verb: str, since: datetime, until: datetime, *, at_most: int) -> int:
    """Count decisions with this verb from `since` to before `until`, and stop counting at `at_most`."""
    return Decision.objects.filter(verb=verb, at__gte=since, at__lt=until)[:at_most].count()


def first_decision_at(verb: str | None = None) -> datetime | None:
    """Return when the record begins, or when a verb was first written into it."""
    if verb is None:
        return Decision.objects.order_by("pk").values_list("at", flat=True).first()
    return Decision.objects.filter(verb=verb).order_by("at").values_list("at", flat=True).first()
