"""Up to where a guardian has looked at what is new; told to nobody, and moved by their own press alone."""

from datetime import datetime

from django.db import transaction

from tealight.accounts.models import User
from tealight.guestbook import queries
from tealight.guestbook.models import Look, Standing
from tealight.guestbook.shield import SETTLES
from tealight.tributes.models import Tribute


@transaction.atomic
def look_until(tribute: Tribute, user: User, entry_key: str) -> None:
    """Move a guardian's place to an entry that they have read; it never goes back, and other words stay new."""
    entry = queries.entry_at(tribute.pk, entry_key)
    if entry is not None and entry.shown_at is not None:
        _move(tribute, user, "others" if entry.standing == Standing.UNSAID else "known", entry.shown_at, entry.pk)


@transaction.atomic
def look_from(tribute: Tribute, user: User, now: datetime) -> None:
    """Leave what is there unread, and let only what comes from now on be new."""
    for stream in ("known", "others"):
        _move(tribute, user, stream, now - SETTLES, 2**63 - 1)


def _move(tribute: Tribute, user: User, stream: str, at: datetime, entry_id: int) -> None:
    Look.objects.get_or_create(tribute=tribute, user=user)
    look = Look.objects.select_for_update().get(tribute=tribute, user=user)
    was = getattr(look, f"{stream}_at")
    if was is None or (was, getattr(look, f"{stream}_id")) < (at, entry_id):
        setattr(look, f"{stream}_at", at)
        setattr(look, f"{stream}_id", entry_id)
        look.save(update_fields=[f"{stream}_at", f"{stream}_id"])
