"""Telling the other guardian that more people will see something, and undoing it."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions import tell_other_guardian
from tealight.families.queries import guardians_of
from tealight.notices.actions import send
from tealight.notices.holders import absolute, account_holder
from tealight.notices.kinds import Kind
from tealight.tributes import queries
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.narrowing import settle, settle_all, withdraw
from tealight.tributes.actions.publications import end_waiting, set_audience
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Publication, Tribute, Widening
from tealight.tributes.undoing import undo_address


def tell_widening(
    tribute: Tribute,
    by: User,
    *,
    before: int,
    audience: int,
    waits: bool = False,
    chapter: Chapter | None = None,
    photograph: Photograph | None = None,
) -> None:
    """Note a step past the circle and tell the other guardian at once; call it inside the transaction of the step."""
    step = Widening.objects.create(
        tribute=tribute,
        chapter=chapter,
        photograph=photograph,
        before=before,
        audience=audience,
        by=by,
        at=timezone.now(),
    )
    for guardian in guardians_of(tribute.family_id):
        if guardian != by:
            context = {
                "name": str(by),
                "is_chapter": chapter is not None,
                "is_photograph": photograph is not None,
                "waits": waits,
                "audience": Audience(audience).label,
                "before": Audience(before).label,
                "undo": undo_address(step.pk, guardian.pk),
            }
            send(guardian.email, "widened", context, kind=Kind.FAMILY, holder=account_holder(guardian.pk))


@transaction.atomic
def undo_widening(step: Widening, by: User, now: datetime) -> bool:
    """Let no more people see it than before, at once; False where that is over. It never widens and locks nobody out.

    A wish that waits for the care team is taken back.
    """
    if not queries.is_standing(step, now):
        return False
    tribute = step.tribute
    back = max(step.before, Audience.BOTH)
    leaves = step.part is not None and withdraw(step.part, back)
    if step.part is None:
        end_waiting(tribute, Publication.Outcome.TAKEN_BACK)
        if not Audience(back).is_beyond_the_circle:
            settle_all(tribute)
    locked(tribute)
    if not Widening.objects.filter(pk=step.pk, undone_at=None).update(undone_at=now, undone_by=by):
        return False
    if step.part is not None:
        type(step.part)._default_manager.filter(pk=step.part.pk, audience__gt=back).update(audience=back)
    elif tribute.audience > back:
        set_audience(tribute, back, by)
    if isinstance(step.part, Chapter):  # a form of its author that is open still says the wider audience
        Chapter.objects.filter(pk=step.part.pk).update(version=F("version") + 1)
    if step.part is not None and leaves:
        settle(step.part)
    record(by, "widening.undone", f"tribute:{tribute.pk}", tribute_id=tribute.pk, reason=Audience(back).name.lower())
    context = {"name": str(by), "audience": Audience(back).label, "address": absolute(reverse("places"))}
    tell_other_guardian(tribute.family_id, by, "widening_undone", context)
    return True
