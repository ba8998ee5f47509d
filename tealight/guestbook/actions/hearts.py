"""Holding an entry close, and letting it go."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from tealight.guestbook.models import PLACE, Entry, Heart


@transaction.atomic
def hold_close(entry: Entry, person: str, now: datetime) -> None:
    """Give one person's heart to a shown entry; a second one of the same person changes nothing."""
    try:
        with transaction.atomic():
            Heart.objects.create(tribute_id=entry.tribute_id, entry=entry, person=person, at=now)
    except IntegrityError:
        return
    Entry.objects.filter(pk=entry.pk).update(hearts=F("hearts") + 1, rank=F("rank") + PLACE)


@transaction.atomic
def let_go(entry: Entry, person: str) -> None:
    """Take a person's heart back."""
    mine = Heart.objects.filter(tribute_id=entry.tribute_id, entry_id=entry.pk, person=person)
    if mine.delete()[0]:
        Entry.objects.filter(pk=entry.pk).update(hearts=F("hearts") - 1, rank=F("rank") - PLACE)
