"""Questions about the many rows of a guestbook. Pages go from key to key: no offset and no count at any depth."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.accounts.models import User
from tealight.guestbook.models import (
    EMPTY,
    Candle,
    Correction,
    Entry,
    Guestbook,
    Heart,
    Kind,
    Pause,
    ReadFirst,
    Standing,
    Status,
    Thanks,
)
from tealight.guestbook.models.entry import SET_ASIDE, SHOWN
from tealight.guestbook.models.kindness import BURNS_DAYS
from tealight.tributes.models import is_key

PAGE = 20  # entries
FEW = 3  # entries that a family reads at a time
SET_ASIDE_PAGE = 20
OTHERS = 10  # of one person, for whoever cares for them
CARD = ("tribute_id", "key", "kind", "standing", "name", "relation", "body", "written_at", "hearts", "rank")


class Order(StrEnum):
    """The orders of a guestbook, as they stand in an address."""

    CLOSEST = "closest"
    NEWEST = "newest"
    FAMILY = "family"
    BEEN_HERE = "beenhere"

    @property
    def label(self) -> str | Promise:
        return LABELS[self]


LABELS: dict[Order, str | Promise] = {
    Order.CLOSEST: _("Held closest"),
    Order.NEWEST: _("Newest"),
    Order.FAMILY: _("Family and friends"),
    Order.BEEN_HERE: _("Been here too"),
}
# Written as the partial indexes are, word for word, so that the planner finds them.
ONLY = {Order.FAMILY: ~Q(standing=Standing.UNSAID), Order.BEEN_HERE: Q(kind=Kind.STORY)}


@dataclass(frozen=True)
class Page:
    """Up to 20 shown entries, and the place after which the next page begins, or None at the end."""

    entries: list[Entry]
    more: int | None


def page_of(tribute_id: int, order: Order, after: int | None = None) -> Page:
    """Return the entries of one order that come after a place."""
    column = "rank" if order is Order.CLOSEST else "id"
    rows = Entry.objects.filter(SHOWN, tribute_id=tribute_id)
    if order in ONLY:
        rows = rows.filter(ONLY[order])
    if after is not None:
        rows = rows.filter(**{f"{column}__lt": after})
    found = list(rows.only(*CARD).order_by(f"-{column}")[: PAGE + 1])
    more = getattr(found[PAGE - 1], column) if len(found) > PAGE else None
    return Page(found[:PAGE], more)


@dataclass(frozen=True)
class State:
    """What stands above a guestbook: its tally, its candles, the family's note, whether it rests."""

    shown: int = 0
    waiting: int = 0
    burning: int = 0
    is_paused: bool = False
    reads_first: bool = False
    thanks: str = ""


# Written by hand: this is the one question that every look at a page asks, and putting it together from its five parts
# took a quarter of the page's whole time.
STATE = """
    SELECT shown, waiting,
        (SELECT COALESCE(SUM(lit), 0) FROM guestbook_candleday WHERE tribute_id = %s AND day > %s),
        EXISTS (SELECT 1 FROM guestbook_pause WHERE tribute_id = %s AND ended_at IS NULL),
        EXISTS (SELECT 1 FROM guestbook_readfirst WHERE tribute_id = %s AND ended_at IS NULL),
        (SELECT body FROM guestbook_thanks WHERE tribute_id = %s AND ended_at IS NULL AND shown_at IS NOT NULL)
    FROM guestbook_guestbook WHERE tribute_id = %s
"""


def state_of(tribute_id: int, today: date) -> State:
    """Return the state of a guestbook, in one query."""
    since = connection.ops.adapt_datefield_value(today - timedelta(days=BURNS_DAYS))
    with connection.cursor() as cursor:
        cursor.execute(STATE, [tribute_id, since, *[tribute_id] * 4])
        row = cursor.fetchone()
    if row is None:
        return State()
    shown, waiting, burning, is_paused, reads_first, thanks = row
    return State(shown, waiting, int(burning), bool(is_paused), bool(reads_first), thanks or "")


def is_paused(tribute_id: int) -> bool:
    """Tell whether the family rests from new entries."""
    return Pause.objects.filter(tribute_id=tribute_id, ended_at=None).exists()


def reads_first(tribute_id: int) -> bool:
    """Tell whether the family reads what is new before others do."""
    return ReadFirst.objects.filter(tribute_id=tribute_id, ended_at=None).exists()


def entry_at(tribute_id: int, key: str) -> Entry | None:
    """Return an entry by its key, whatever its status; whether someone may see it is not asked here."""
    if not is_key(key):
        return None
    return Entry.objects.filter(tribute_id=tribute_id, key=key).first()


def few_waiting(tribute_id: int) -> list[Entry]:
    """Return the few entries that have waited longest for the family."""
    return list(Entry.objects.filter(tribute_id=tribute_id, status=Status.WAITING).order_by("id")[:FEW])


def set_aside(tribute_id: int, after: int | None = None) -> Page:
    """Return what the family keeps for itself or has hidden, newest first."""
    rows = Entry.objects.filter(tribute_id=tribute_id, status__in=SET_ASIDE)
    rows = rows if after is None else rows.filter(id__lt=after)
    found = list(rows.order_by("-id")[: SET_ASIDE_PAGE + 1])
    more = found[SET_ASIDE_PAGE - 1].pk if len(found) > SET_ASIDE_PAGE else None
    return Page(found[:SET_ASIDE_PAGE], more)


def held_of(tribute_id: int, accounts: Iterable[User]) -> list[Entry]:
    """Return the newest entries of these accounts that the care team holds, at most a page of them."""
    rows = Entry.objects.filter(tribute_id=tribute_id, account__in=accounts, status=Status.HELD)
    return list(rows.order_by("-id")[:SET_ASIDE_PAGE])


def others_by(entry: Entry) -> list[Entry]:
    """Return the newest few entries by the same person on the same tribute."""
    rows = Entry.objects.filter(tribute_id=entry.tribute_id, person=entry.person).exclude(status__in=EMPTY)
    return list(rows.exclude(pk=entry.pk).order_by("-id")[:OTHERS])


def waiting_correction(entry: Entry) -> Correction | None:
    """Return the new text of an entry that the care team has not read yet."""
    waiting = Correction.objects.filter(tribute_id=entry.tribute_id, entry=entry)
    return waiting.filter(outcome=Correction.Outcome.WAITING).first()


def holds_close(entry: Entry, person: str | None) -> bool:
    """Tell whether this person holds an entry close."""
    return (
        person is not None
        and Heart.objects.filter(tribute_id=entry.tribute_id, entry_id=entry.pk, person=person).exists()
    )


def has_lit(tribute_id: int, person: str | None, day: date) -> bool:
    """Tell whether this person lit a candle on this day."""
    return person is not None and Candle.objects.filter(tribute_id=tribute_id, person=person, day=day).exists()


def standing_thanks(tribute_id: int) -> Thanks | None:
    """Return the family's note, shown or held."""
    return Thanks.objects.filter(tribute_id=tribute_id, ended_at=None).first()


def day_of(now: datetime) -> date:
    """Return the day that a moment belongs to at this site: a candle is lit once a day."""
    return timezone.localdate(now)


def ids_of_tributes() -> QuerySet[Guestbook, int]:
    """Return the ids of every tribute with a guestbook."""
    return Guestbook.objects.order_by("tribute_id").values_list("tribute_id", flat=True)
