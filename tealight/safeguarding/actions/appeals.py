"""Asking once for a second look at a refusal, and what a second person makes of it."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding import contents
from tealight.safeguarding.actions.answers import tell, what_is_said_in
from tealight.safeguarding.actions.reviews import ask_after, close_review
from tealight.safeguarding.models import Appeal, Group, Review
from tealight.safeguarding.spoken import decided_to_refuse, refusal_of

KIND = "appeal"


@transaction.atomic
def appeal(kind: str, object_id: int, body: str) -> Appeal | None:
    """Ask for a second look at a refused content, once; return None where nothing is refused any more.

    `body` may be empty; a life at risk in it comes before everything else. Asking again changes nothing.
    """
    refused = refusal_of(kind, object_id, for_change=True)
    if refused is None or contents.author_of(kind, object_id) is None:
        return None
    try:
        with transaction.atomic():
            asked = _new(refused, body)
    except IntegrityError:
        return Appeal.objects.get(review=refused)
    ask_after(what_is_said_in(body, KIND), KIND, asked.pk, asked.tribute_id, group=Group.APPEAL)
    return asked


def _new(refused: Review, body: str) -> Appeal:
    return Appeal.objects.create(
        review=refused,
        kind=refused.kind,
        object_id=refused.object_id,
        tribute_id=refused.tribute_id,
        body=body,
        at=timezone.now(),
        refused_by=refused.decided_by,
        refused_at=refused.closed_at or refused.opened_at,
        refusal=refused.refusal,
    )


@transaction.atomic
def uphold(appeal_id: int, by: User) -> None:
    """Let the words be seen after all; called by a decision of the care team."""
    asked = _decided(appeal_id, by, Appeal.Outcome.UPHELD)
    kind = contents.kind_of(asked.kind)
    if kind is not None:
        kind.show(asked.object_id, by)
    asked.review.outcome, asked.review.decided_by, asked.review.refusal = Review.Outcome.SHOWN, by, ""
    asked.review.closed_at = asked.decided_at
    asked.review.save(update_fields=["outcome", "decided_by", "refusal", "closed_at"])


@transaction.atomic
def keep(appeal_id: int, by: User, reason: str) -> None:
    """Leave the words refused, for good; called by a decision of the care team."""
    _decided(appeal_id, by, Appeal.Outcome.KEPT)


def _decided(appeal_id: int, by: User, outcome: Appeal.Outcome) -> Appeal:
    asked = Appeal.objects.select_related("review").select_for_update(of=["self", "review"]).get(pk=appeal_id)
    asked.outcome, asked.decided_by, asked.decided_at = outcome, by, timezone.now()
    asked.had_nobody_else = by.pk in decided_to_refuse(asked.review)
    asked.save(update_fields=["outcome", "decided_by", "decided_at", "had_nobody_else"])
    record(by, f"appeal.{outcome}", asked.subject, tribute_id=asked.tribute_id)
    author = contents.author_of(asked.kind, asked.object_id)
    if author is not None:
        tell(author)
    return asked


@transaction.atomic
def ask_again(appeal_id: int, by: User) -> None:
    """Put an appeal back to waiting, because the decision about it is undone: the words are refused as they were."""
    asked = Appeal.objects.select_related("review").get(pk=appeal_id)
    kind = contents.kind_of(asked.kind)
    if asked.outcome == Appeal.Outcome.UPHELD and kind is not None:
        kind.refuse(asked.object_id, by, "")
    Review.objects.filter(pk=asked.review_id).update(
        outcome=Review.Outcome.REFUSED, decided_by=asked.refused_by, closed_at=asked.refused_at, refusal=asked.refusal
    )
    asked.outcome, asked.decided_by, asked.decided_at, asked.had_nobody_else = Appeal.Outcome.OPEN, None, None, False
    asked.save(update_fields=["outcome", "decided_by", "decided_at", "had_nobody_else"])


def lock_appeal_against(review_id: int) -> None:
    """Lock the review of an appeal before that of the refusal, in the order in which a decision takes them."""
    against = Appeal.objects.filter(review_id=review_id).values("pk")
    list(Review.objects.select_for_update().filter(kind=KIND, object_id__in=against))


def drop_appeal_against(review: Review) -> bool:
    """Take away an appeal that waits, since the refusal is taken back; False where one was decided already."""
    asked = Appeal.objects.filter(review=review).first()
    if asked is None:
        return True
    if asked.outcome != Appeal.Outcome.OPEN:
        return False
    close_review(KIND, asked.pk)
    asked.delete()
    return True
