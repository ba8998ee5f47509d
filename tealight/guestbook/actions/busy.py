"""A busy time: words that were read as clean are shown unread, for a day, where operator and family both want it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import refuse_while_frozen
from tealight.families.queries import guardians_of
from tealight.guestbook.models import BusyTime
from tealight.notices.actions import send
from tealight.notices.holders import absolute, account_holder
from tealight.notices.kinds import Kind
from tealight.safeguarding.queries import has_more_waiting, site_rules
from tealight.tributes.models import Tribute

LASTS = timedelta(hours=24)
ASKED_FOR = timedelta(days=3)  # how long the family may take to answer


class NotBusyError(Exception):
    """No more is waiting for this tribute than the team reads in a day."""


@transaction.atomic
def offer_busy_time(tribute: Tribute, by: User, now: datetime) -> None:
    """Ask the family, for an operator; nothing changes until a guardian agrees. Raise NotBusyError."""
    if not has_more_waiting(tribute.pk, site_rules().read_a_day):
        raise NotBusyError
    BusyTime.objects.filter(tribute=tribute, ended_at=None, until__lte=now).update(ended_at=now)
    offered = {"by": by, "at": now, "until": now + ASKED_FOR}
    _, is_new = BusyTime.objects.get_or_create(tribute=tribute, ended_at=None, defaults=offered)
    if is_new:
        record(by, "busy.offered", f"tribute:{tribute.pk}", tribute_id=tribute.pk)
        _ask(tribute)


@transaction.atomic
def agree_to_busy_time(tribute: Tribute, by: User, now: datetime) -> None:
    """Let it begin, for a guardian: it ends by itself a day from now."""
    refuse_while_frozen(tribute.family_id)
    offered = BusyTime.objects.filter(tribute=tribute, ended_at=None, until__gt=now, agreed_at=None)
    if offered.update(agreed_by=by, agreed_at=now, until=now + LASTS):
        record(by, "busy.agreed", f"tribute:{tribute.pk}", tribute_id=tribute.pk)


@transaction.atomic
def end_busy_time(tribute: Tribute, by: User, now: datetime) -> None:
    """End it at once, or say no to it: for either guardian, also while additions are stopped, and for an operator."""
    if BusyTime.objects.filter(tribute=tribute, ended_at=None, until__gt=now).update(ended_at=now, ended_by=by):
        record(by, "busy.ended", f"tribute:{tribute.pk}", tribute_id=tribute.pk)


def _ask(tribute: Tribute) -> None:
    """Write to each guardian; like every letter it leads to where they sign in, and names nobody."""
    for guardian in guardians_of(tribute.family_id):
        context = {"address": absolute(reverse("places"))}
        send(guardian.email, "busy_asked", context, kind=Kind.DECISION, holder=account_holder(guardian.pk))
