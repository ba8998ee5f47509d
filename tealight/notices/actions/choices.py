"""Choosing what to receive."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from tealight.notices.kinds import ALWAYS, Kind
from tealight.notices.models import Preference

A_DAY = timedelta(days=1)


@transaction.atomic
def choose(holder: str, kind: Kind, *, wanted: bool, now: datetime) -> None:
    """Remember whether this holder wants this kind of notice; what is always sent cannot be chosen."""
    if kind in ALWAYS:
        return
    Preference.objects.update_or_create(holder=holder, kind=kind, defaults={"is_wanted": wanted, "changed_at": now})


@transaction.atomic
def assume(holder: str, kind: Kind, now: datetime) -> None:
    """Remember that a holder wants a kind of notice that they get without having asked; a choice of theirs stays."""
    Preference.objects.get_or_create(holder=holder, kind=kind, defaults={"is_wanted": True, "changed_at": now})


def take_turn(holder: str, kind: Kind, now: datetime, *, apart: timedelta = A_DAY) -> bool:
    """Tell whether a letter that somebody turned on may go now, one in `apart` at most; if so, this one is counted.

    Call it inside the transaction that writes the letter. Of two at one moment, one is told yes.
    """
    wanted = Preference.objects.filter(holder=holder, kind=kind, is_wanted=True)
    free = wanted.filter(Q(told_at=None) | Q(told_at__lte=now - apart))
    return free.update(told_at=now) == 1


@transaction.atomic
def forget(holder: str) -> None:
    """Erase a holder's choices."""
    Preference.objects.filter(holder=holder).delete()
