"""Showing many entries at once, without reading each: for whoever has read them elsewhere, or tries the site out."""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record_many
from tealight.safeguarding import contents
from tealight.safeguarding.models import Group, Review, Tier
from tealight.safeguarding.policy import Reason

BATCH = 500  # small enough that a batch holds its locks for a moment only


@transaction.atomic
def release_batch(by: User, *, tribute_id: int | None, reason: str, limit: int = BATCH) -> int:
    """Show up to `limit` waiting entries, of one tribute or of all, and return how many; 0 means that none is left.

    Those in which the reader found something, or which it could not judge, go on waiting for a person; so do those that
    somebody has taken or asks about.
    """
    waiting = Review.objects.filter(
        closed_at__isnull=True,
        tier=Tier.IN_TURN,
        group=Group.ENTRY,
        kind__in=contents.names(),
        reason=Reason.NOBODY_READ_IT,
        taken_by__isnull=True,
        is_asking=False,
    )
    if tribute_id is not None:
        waiting = waiting.filter(tribute_id=tribute_id)
    reviews = list(waiting.order_by("due_at", "pk").select_for_update(skip_locked=True)[:limit])
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for review in reviews:
        by_kind[review.kind].append(review.object_id)
    for name, object_ids in by_kind.items():
        _show(name, object_ids, by)
    Review.objects.filter(pk__in=[review.pk for review in reviews]).update(
        closed_at=timezone.now(), outcome=Review.Outcome.SHOWN, decided_by=by, note=reason, handed_by=None, handover=""
    )
    subjects = ((review.subject, review.tribute_id) for review in reviews)
    record_many(by, "review.shown", subjects, reason="released_together")
    return len(reviews)


def _show(name: str, object_ids: list[int], by: User) -> None:
    kind = contents.kind_of(name)
    if kind is not None and kind.show_many is not None:
        kind.show_many(object_ids, by)
        return
    for object_id in object_ids:
        if kind is not None:
            kind.show(object_id, by)
