"""Taking a whole tribute away, and having it back."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import tell_other_guardian
from tealight.notices.holders import absolute
from tealight.safeguarding.actions import erase_talks_in
from tealight.tributes import queries
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.publications import end_waiting
from tealight.tributes.audience import Audience
from tealight.tributes.models import UNDO_DAYS, Publication, Removal, Tribute


@transaction.atomic
def remove_tribute(tribute: Tribute, by: User) -> bool:
    """Put a tribute out of everybody's sight; return False where another parent's words stand in it.

    The other guardian is told, because they can have it back.
    """
    end_waiting(tribute, Publication.Outcome.TAKEN_BACK)
    locked(tribute)
    if queries.others_wrote_in(tribute, by):
        return False
    removal, is_new = Removal.objects.get_or_create(tribute=tribute, defaults={"by": by})
    if is_new:
        record(by, "tribute.removed", f"tribute:{tribute.pk}", tribute_id=tribute.pk)
        if tribute.audience != Audience.ME:
            context = {"name": str(by), "days": UNDO_DAYS, "address": absolute(reverse("places"))}
            tell_other_guardian(tribute.family_id, by, "tribute_removed", context)
        erase_when_due.using(run_after=removal.at + timedelta(days=UNDO_DAYS, minutes=1)).enqueue()
    return True


@transaction.atomic
def have_back(tribute: Tribute, by: User) -> None:
    """Undo a removal: the tribute is again what it was."""
    locked(tribute)
    if Removal.objects.filter(tribute=tribute).delete()[0]:
        record(by, "tribute.had_back", f"tribute:{tribute.pk}", tribute_id=tribute.pk)


@transaction.atomic
def erase_removed(now: datetime) -> int:
    """Erase the tributes whose time to be had back has passed, with all that was left there; return how many."""
    gone = list(queries.removed_before(now))
    for tribute in gone:
        erase_talks_in(tribute.pk)
        tribute.delete()
    return len(gone)


@task()
def erase_when_due() -> None:
    """Erase what is due; a task of the worker, queued with each removal for the day on which its time is over."""
    erase_removed(timezone.now())
