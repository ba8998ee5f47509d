"""Keeping something held: neither shown nor refused, and looked at again on a day."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding.access import case_of
from tealight.safeguarding.actions.carers import count_decision
from tealight.safeguarding.actions.standing import CannotDecideError, Seen, locked, must_wait
from tealight.safeguarding.models import Review, Tier
from tealight.safeguarding.urgency import FIRST, next_look, place_of


@transaction.atomic
def keep_held(review_id: int, by: User, note: str, now: datetime, *, seen: Seen | None = None) -> Review:
    """Move what waits to the end of the list until its day, as it is; raise CannotDecideError."""
    case = case_of(by, locked(review_id))
    review = must_wait(case)
    if seen is not None and seen.is_overtaken(review, by):
        raise CannotDecideError(case)
    review.kept_until = review.due_at = next_look(review.group, now)
    review.tier, review.taken_by, review.taken_at = Tier.KEPT, None, None
    review.handed_by, review.handover = by, note
    review.save()
    record(by, "review.kept", review.subject, tribute_id=review.tribute_id, note=note)
    count_decision(by, now)
    bring_back.using(run_after=review.kept_until).enqueue()
    return review


@transaction.atomic
def keep_no_longer(review_id: int, by: User) -> Review:
    """Take that back: it waits at its old place again; raise CannotDecideError."""
    review = must_wait(case_of(by, locked(review_id)))
    if review.kept_until is not None:
        place = place_of(review.group, review.reason, review.opened_at)
        review.tier, review.due_at, review.kept_until = place.tier, place.due_at, None
        review.save(update_fields=["tier", "due_at", "kept_until"])
        record(by, "review.unkept", review.subject, tribute_id=review.tribute_id)
    return review


@task()
def bring_back() -> None:
    """Let everything whose day has come wait again; a task of the worker."""
    bring_back_due(timezone.now())


def bring_back_due(now: datetime) -> int:
    """Let everything whose day has come wait again, and return how much that was."""
    due = Review.objects.filter(closed_at__isnull=True, kept_until__isnull=False, kept_until__lte=now)
    back = sum(due.filter(group=group).update(tier=tier, kept_until=None) for group, tier in FIRST.items())
    return back + due.update(tier=Tier.IN_TURN, kept_until=None)
