"""Choosing what to receive."""

from datetime import datetime

from django.db import transaction

from tealight.notices.kinds import ALWAYS, Kind
from tealight.notices.models import Preference


@transaction.atomic
def choose(holder: str, kind: Kind, *, wanted: bool, now: datetime) -> None:
    """Remember whether this holder wants this kind of notice; what is always sent cannot be chosen."""
    if kind in ALWAYS:
        return
    Preference.objects.update_or_create(holder=holder, kind=kind, defaults={"is_wanted": wanted, "changed_at": now})


@transaction.atomic
def forget(holder: str) -> None:
    """Erase a holder's choices."""
    Preference.objects.filter(holder=holder).delete()
