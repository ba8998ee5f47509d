"""What is new, for a family when it is ready: a few at a time, people they know first, the oldest first of each.

Somebody of the circle, or who said how they know the family, is somebody they know. Each stream is read from a place in
an index, so a page costs the same however much waits.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge

from django.db.models import Q, QuerySet

from tealight.guestbook.models import Entry, Look, Standing, Status
from tealight.guestbook.models.entry import SHOWN

FEW = 3  # entries that a family reads at a time
SAID = (Standing.FAMILY, Standing.FRIEND)
KNOWN = (Standing.CIRCLE, *SAID)
SETTLES = timedelta(minutes=2)  # so that nothing that is being kept just now comes to lie before a parent's place


@dataclass(frozen=True)
class Few:
    """The few that are read next, all from people they know or all from others; whether others come after these."""

    entries: list[Entry]
    are_known: bool = False
    others_follow: bool = False


def few_waiting(tribute_id: int, circle: Collection[int]) -> Few:
    """Return what a family reads next of what waits for it; `circle` holds the ids of the accounts of its circle."""
    rows = Entry.objects.filter(tribute_id=tribute_id, status=Status.WAITING).order_by("id")
    of_circle = [rows.filter(account_id__in=circle), rows.filter(standing=Standing.CIRCLE)]
    found = _first(row[:FEW] for row in of_circle)
    if len(found) < FEW:
        ids = [entry.pk for entry in found]
        found += _first(rows.filter(standing=one).exclude(pk__in=ids)[:FEW] for one in SAID)
    others = rows.filter(standing=Standing.UNSAID).exclude(account_id__in=circle)
    return _few(found[:FEW], others)


def few_new(tribute_id: int, user_id: int, now: datetime) -> Few:
    """Return what a guardian reads next of what appeared since they last looked; their own words are not new."""
    look = look_of(tribute_id, user_id)
    rows = Entry.objects.filter(SHOWN, tribute_id=tribute_id, shown_at__lte=now - SETTLES)
    rows = rows.exclude(account_id=user_id).order_by("shown_at", "id")
    known = (_after(rows.filter(standing=one), look.known_at, look.known_id)[:FEW] for one in KNOWN)
    others = _after(rows.filter(standing=Standing.UNSAID), look.others_at, look.others_id)
    return _few(_first(known, by_moment=True), others)


def look_of(tribute_id: int, user_id: int) -> Look:
    """Return up to where a guardian has looked; who never looked has a row that is not kept."""
    kept = Look.objects.filter(tribute_id=tribute_id, user_id=user_id).first()
    return kept or Look(tribute_id=tribute_id, user_id=user_id)


def _few(known: list[Entry], others: QuerySet[Entry]) -> Few:
    return Few(known, True, others.exists()) if known else Few(list(others[:FEW]))


def _first(streams: Iterable[Iterable[Entry]], *, by_moment: bool = False) -> list[Entry]:
    """Return the first few of some streams, each in order, as one; an entry of two of them comes once."""
    merged = merge(*streams, key=lambda entry: (entry.shown_at if by_moment else None, entry.pk))
    return list({entry.pk: entry for entry in merged}.values())[:FEW]


def _after(rows: QuerySet[Entry], at: datetime | None, entry_id: int) -> QuerySet[Entry]:
    return rows if at is None else rows.filter(Q(shown_at__gt=at) | Q(pk__gt=entry_id), shown_at__gte=at)
