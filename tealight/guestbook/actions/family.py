"""What a family decides about single entries; either guardian may, and each decision is recorded."""

from datetime import datetime

from django.db import transaction

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import refuse_while_frozen
from tealight.guestbook.actions.letters import send_shown
from tealight.guestbook.actions.locking import stay_private
from tealight.guestbook.actions.opening import passes_again
from tealight.guestbook.actions.tallies import move
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.models.entry import SET_ASIDE
from tealight.safeguarding.queries import is_withheld
from tealight.tributes.actions import ask_again


@transaction.atomic
def hide_entry(entry: Entry, by: User) -> None:
    """Take an entry from the page, or keep it from appearing; nobody outside the family is told."""
    _decide(entry, by, Status.HIDDEN, {Status.SHOWN, Status.WAITING, Status.KEPT}, "entry.hidden")


@transaction.atomic
def keep_entry(entry: Entry, by: User) -> None:
    """Keep an entry for the family alone."""
    _decide(entry, by, Status.KEPT, {Status.SHOWN, Status.WAITING, Status.HIDDEN}, "entry.kept")


@transaction.atomic
def show_again(entry: Entry, by: User, now: datetime) -> bool:
    """Put an entry back that the family had hidden or kept; False where the care team holds it by now."""
    if is_withheld("entry", entry.pk):
        return False
    if entry.status in SET_ASIDE:
        _may_show(entry)
    stay_private(entry.tribute)
    mine = Entry.objects.select_for_update().get(pk=entry.pk)
    if mine.status in SET_ASIDE and not passes_again(mine, now):
        return False
    _decide(entry, by, Status.SHOWN, {Status.HIDDEN, Status.KEPT}, "entry.shown_by_family", now)
    return True


@transaction.atomic
def show_waiting(entry: Entry, by: User, version: int, now: datetime) -> bool:
    """Show an entry that waited for the family; False where its words are no longer those that the family read."""
    if entry.status == Status.WAITING:
        _may_show(entry)
    same = Entry.objects.select_for_update().filter(pk=entry.pk, version=version).exists()
    if same:
        _decide(entry, by, Status.SHOWN, {Status.WAITING}, "entry.shown_by_family", now)
    return same


def _may_show(entry: Entry) -> None:
    """Ask before anything of the page is locked, as whoever opens it does: so that neither waits for the other."""
    refuse_while_frozen(entry.tribute.family_id)
    ask_again(entry.tribute)


def _decide(entry: Entry, by: User, to: Status, of: set[Status], verb: str, now: datetime | None = None) -> None:
    locked = Entry.objects.select_for_update().get(pk=entry.pk)
    if locked.status not in of:
        return
    is_new = to == Status.SHOWN and locked.shown_at is None
    locked.shown_at = now if is_new else locked.shown_at
    move(locked, to)
    record(by, verb, f"entry:{entry.pk}", tribute_id=entry.tribute_id)
    if is_new:
        send_shown([locked])
