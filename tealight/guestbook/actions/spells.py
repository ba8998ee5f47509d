"""Resting from new entries, and reading first: each begins and ends with a guardian's name on it."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import refuse_while_frozen
from tealight.guestbook.actions.letters import send_shown
from tealight.guestbook.actions.tallies import count, open_guestbook
from tealight.guestbook.models import PLACE, CircleWaits, Entry, Pause, ReadFirst, Status
from tealight.tributes.models import Tribute


@transaction.atomic
def pause(tribute: Tribute, by: User, now: datetime) -> None:
    """Rest from new entries until a guardian resumes; candles and hearts go on."""
    _begin(Pause, tribute, by, now, "guestbook.paused")


@transaction.atomic
def resume(tribute: Tribute, by: User, now: datetime) -> None:
    """Let new entries come again."""
    refuse_while_frozen(tribute.family_id)
    _end(Pause, tribute, by, now, "guestbook.resumed")


@transaction.atomic
def read_first(tribute: Tribute, by: User, now: datetime) -> None:
    """From now on, what the care team lets go waits for the family."""
    _begin(ReadFirst, tribute, by, now, "guestbook.read_first")


@transaction.atomic
def stop_reading_first(tribute: Tribute, by: User, now: datetime, *, show_those_waiting: bool) -> None:
    """Let new entries appear by themselves; those that wait appear with them, or go on waiting."""
    refuse_while_frozen(tribute.family_id)
    _end(ReadFirst, tribute, by, now, "guestbook.read_first_ended")
    if not show_those_waiting:
        return
    waiting = Entry.objects.filter(tribute=tribute, status=Status.WAITING)
    addressed = list(waiting.exclude(email="").values_list("pk", flat=True))
    number = waiting.update(status=Status.SHOWN, shown_at=now, rank=F("hearts") * PLACE + F("id"))
    count(tribute.pk, shown=number, waiting=-number)
    record(by, "entry.all_shown_by_family", f"tribute:{tribute.pk}", tribute_id=tribute.pk)
    send_shown(Entry.objects.filter(pk__in=addressed))


@transaction.atomic
def let_circle_wait(tribute: Tribute, by: User, now: datetime) -> None:
    """From now on, what the circle leaves where strangers can read it waits for the care team as theirs does."""
    _begin(CircleWaits, tribute, by, now, "guestbook.circle_waits")


@transaction.atomic
def trust_circle(tribute: Tribute, by: User, now: datetime) -> None:
    """Let what the circle leaves appear at once again, as far as the site lets it."""
    refuse_while_frozen(tribute.family_id)
    _end(CircleWaits, tribute, by, now, "guestbook.circle_waits_ended")


Spells = type[Pause] | type[ReadFirst] | type[CircleWaits]


def _begin(spell: Spells, tribute: Tribute, by: User, now: datetime, verb: str) -> None:
    open_guestbook(tribute.pk)
    _, is_new = spell.objects.get_or_create(tribute=tribute, ended_at=None, defaults={"by": by, "at": now})
    if is_new:
        record(by, verb, f"tribute:{tribute.pk}", tribute_id=tribute.pk)


def _end(spell: Spells, tribute: Tribute, by: User, now: datetime, verb: str) -> None:
    if spell.objects.filter(tribute=tribute, ended_at=None).update(ended_at=now, ended_by=by):
        record(by, verb, f"tribute:{tribute.pk}", tribute_id=tribute.pk)
