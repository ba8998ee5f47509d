"""What a person of the care team decides, and takes back."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding.access import Case, State, case_of
from tealight.safeguarding.models import Review


class CannotDecideError(Exception):
    """Nothing was touched: somebody else was quicker, or it is not this person's to decide; `case` says which."""

    def __init__(self, case: Case) -> None:
        super().__init__(case.review.subject)
        self.case = case


@transaction.atomic
def decide(review_id: int, by: User, outcome: Review.Outcome, reason: str = "") -> Review:
    """Show (`Outcome.SHOWN`) or refuse (`Outcome.REFUSED`) what waits, and record it; raise CannotDecideError.

    A content that is gone is taken off the list, whatever was decided.
    """
    case = case_of(by, _locked(review_id))
    review, kind = case.review, case.kind
    if not review.is_open:
        raise CannotDecideError(case)
    if case.state is State.GONE:
        return _close(review, None, Review.Outcome.WITHDRAWN, "")
    if kind is None or case.state is not State.READY:
        raise CannotDecideError(case)
    if outcome == Review.Outcome.SHOWN:
        kind.show(review.object_id, by)
    else:
        kind.refuse(review.object_id, by, reason)
    record(by, f"review.{outcome}", review.subject, tribute_id=review.tribute_id, reason=reason)
    return _close(review, by, outcome, reason)


@transaction.atomic
def undo(review_id: int, by: User, reason: str = "") -> Review:
    """Take a decision back: the content waits again at its old place in the list; raise CannotDecideError.

    A kind without `withhold` leaves its content as it is until the second decision.
    """
    case = case_of(by, _locked(review_id))
    review, kind = case.review, case.kind
    if review.is_open:
        return review
    waits_again = Review.objects.filter(kind=review.kind, object_id=review.object_id, closed_at=None).exists()
    if kind is None or case.state is not State.READY or waits_again or review.outcome == Review.Outcome.WITHDRAWN:
        raise CannotDecideError(case)
    if kind.withhold is not None:
        kind.withhold(review.object_id, by)
    record(by, "review.undone", review.subject, tribute_id=review.tribute_id, reason=reason)
    review.closed_at, review.outcome, review.decided_by, review.note = None, Review.Outcome.OPEN, None, ""
    review.forgotten_at = None
    review.save(update_fields=["closed_at", "outcome", "decided_by", "note", "forgotten_at"])
    return review


def _locked(review_id: int) -> Review:
    return Review.objects.select_for_update().get(pk=review_id)


def _close(review: Review, by: User | None, outcome: Review.Outcome, note: str) -> Review:
    review.closed_at, review.outcome, review.decided_by, review.note = timezone.now(), outcome, by, note
    review.save(update_fields=["closed_at", "outcome", "decided_by", "note"])
    return review
