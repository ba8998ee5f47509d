"""Asking the care team, and taking the question back."""

from django.db import transaction
from django.utils import timezone

from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Decision, Haste

HASTES = {Haste.FIRST: Group.CRISIS, Haste.SOON: Group.WORRY}


@transaction.atomic
def ask_for_review(kind: str, object_id: int, tribute_id: int | None, *, group: Group, reason: str) -> Review:
    """Put a content on the care team's list; call it inside the transaction that makes the content.

    A content is asked about once at a time: asking again about an open review returns it, and moves it up where the
    new group is more urgent. `reason` is a name of `policy.Reason` or a sentence; never a quotation of the content.
    """
    review, is_new = Review.objects.get_or_create(
        kind=kind,
        object_id=object_id,
        closed_at=None,
        defaults={"tribute_id": tribute_id, "group": group, "reason": reason, "opened_at": timezone.now()},
    )
    if not is_new and group < review.group:
        review.group, review.reason = group, reason
        review.save(update_fields=["group", "reason"])
    return review


def ask_after(decision: Decision, kind: str, object_id: int, tribute_id: int | None, *, group: Group) -> Review:
    """Put what was held on the list as `ask_for_review` does, above its own group where a life may be at risk."""
    group = HASTES.get(decision.haste, group)
    return ask_for_review(kind, object_id, tribute_id, group=group, reason=decision.reason)


@transaction.atomic
def close_review(kind: str, object_id: int, outcome: Review.Outcome = Review.Outcome.WITHDRAWN) -> None:
    """Take a content off the list because it went away by itself; does nothing where no review is open.

    Call it before the transaction touches the content's own row (see `contents`).
    """
    open_one = Review.objects.filter(kind=kind, object_id=object_id, closed_at=None)
    open_one.update(closed_at=timezone.now(), outcome=outcome)
