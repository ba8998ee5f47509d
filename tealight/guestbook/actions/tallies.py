"""The tallies of a guestbook: moved with what they count, and counted again by hand."""

from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from tealight.guestbook.models import PLACE, Candle, CandleDay, Entry, Guestbook, Heart, Status


def open_guestbook(tribute_id: int) -> None:
    """Make sure that a tribute has its row of tallies."""
    Guestbook.objects.get_or_create(tribute_id=tribute_id)


def move(entry: Entry, to: Status) -> None:
    """Give a locked entry another status and keep the tallies true; the caller saves nothing more."""
    was, entry.status = entry.status, to
    if to == Status.SHOWN:
        entry.rank = entry.hearts * PLACE + entry.pk
    entry.save(update_fields=["status", "rank", "shown_at"])
    count(entry.tribute_id, shown=_one(to, was, Status.SHOWN), waiting=_one(to, was, Status.WAITING))


def _one(to: str, was: str, counted: Status) -> int:
    return (to == counted) - (was == counted)


def count(tribute_id: int, *, shown: int = 0, waiting: int = 0) -> None:
    """Add to the tallies, in the transaction of what they count."""
    if not shown and not waiting:
        return
    book = Guestbook.objects.filter(pk=tribute_id)
    more = {"shown": F("shown") + shown, "waiting": F("waiting") + waiting}
    if not book.update(**more):  # the first thing ever left here
        open_guestbook(tribute_id)
        book.update(**more)


@transaction.atomic
def repair(tribute_id: int) -> bool:
    """Count one tribute again and put its tallies right; return whether any of them was wrong.

    The row of tallies is locked first: whoever left something meanwhile adds to the repaired figure afterwards.
    """
    book = Guestbook.objects.select_for_update().get(pk=tribute_id)
    found = Entry.objects.filter(tribute_id=tribute_id).aggregate(
        shown=Count("pk", filter=Q(status=Status.SHOWN)), waiting=Count("pk", filter=Q(status=Status.WAITING))
    )
    wrong = (book.shown, book.waiting) != (found["shown"], found["waiting"])
    Guestbook.objects.filter(pk=tribute_id).update(**found)
    return any([wrong, _repair_hearts(tribute_id), _repair_candles(tribute_id)])


def _repair_hearts(tribute_id: int) -> bool:
    held = Heart.objects.filter(tribute_id=tribute_id, entry_id=OuterRef("pk")).order_by().values("entry_id")
    counted = Coalesce(Subquery(held.annotate(number=Count("pk")).values("number")), 0)
    entries = Entry.objects.filter(tribute_id=tribute_id).annotate(counted=counted).exclude(hearts=F("counted"))
    wrong = dict(entries.values_list("pk", "counted"))
    for pk, number in wrong.items():
        Entry.objects.filter(pk=pk).update(hearts=number, rank=number * PLACE + pk)
    return bool(wrong)


def _repair_candles(tribute_id: int) -> bool:
    lit = Candle.objects.filter(tribute_id=tribute_id).order_by().values_list("day").annotate(lit=Count("pk"))
    right = dict(lit)
    tallied = dict(CandleDay.objects.filter(tribute_id=tribute_id).values_list("day", "lit"))
    for day in right.keys() | tallied.keys():
        CandleDay.objects.update_or_create(tribute_id=tribute_id, day=day, defaults={"lit": right.get(day, 0)})
    return right != {day: number for day, number in tallied.items() if number}
