"""What a person of the care team decides, and takes back."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding import contents
from tealight.safeguarding.access import Case, State, case_of
from tealight.safeguarding.actions.answers import tell
from tealight.safeguarding.actions.appeals import drop_appeal_against, lock_appeal_against
from tealight.safeguarding.contents import Kind
from tealight.safeguarding.models import Review
from tealight.safeguarding.reasons import Cause


class CannotDecideError(Exception):
    """Nothing was touched: somebody else was quicker, or it is not this person's to decide; `case` says which."""

    def __init__(self, case: Case) -> None:
        super().__init__(case.review.subject)
        self.case = case


@transaction.atomic
def decide(review_id: int, by: User, outcome: Review.Outcome, reason: str = "", *, cause: str = "") -> Review:
    """Show (`Outcome.SHOWN`) or refuse (`Outcome.REFUSED`) what waits, and record it; raise CannotDecideError.

    `cause` is why it is not shown, as its author is told (a name of `reasons.Cause`); `reason` is for the team alone.
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
        _refuse(kind, review, by, reason, cause)
    record(by, f"review.{outcome}", review.subject, tribute_id=review.tribute_id, note=reason)
    return _close(review, by, outcome, reason)


def _refuse(kind: Kind, review: Review, by: User, reason: str, cause: str) -> None:
    kind.refuse(review.object_id, by, reason)
    if kind.has_statement:
        Review.objects.filter(pk=review.pk).update(cause=cause or Cause.OTHER)
    author = contents.author_of(review.kind, review.object_id)
    if kind.has_statement and not kind.has_own_letter and author is not None:
        tell(author)


@transaction.atomic
def undo(review_id: int, by: User, reason: str = "") -> Review:
    """Take a decision back: the content waits again at its old place in the list; raise CannotDecideError.

    An appeal that waits is overtaken by it; one that was decided has to be taken back first, because it came last. A
    kind without `withhold` leaves its content as it is until the second decision.
    """
    lock_appeal_against(review_id)
    case = case_of(by, _locked(review_id))
    review, kind = case.review, case.kind
    if review.is_open:
        return review
    waits_again = Review.objects.filter(kind=review.kind, object_id=review.object_id, closed_at=None).exists()
    if kind is None or case.state is not State.READY or waits_again or review.outcome == Review.Outcome.WITHDRAWN:
        raise CannotDecideError(case)
    if not drop_appeal_against(review):
        raise CannotDecideError(case)
    if kind.withhold is not None:
        kind.withhold(review.object_id, by)
    record(by, "review.undone", review.subject, tribute_id=review.tribute_id, note=reason)
    review.closed_at, review.outcome, review.decided_by, review.note = None, Review.Outcome.OPEN, None, ""
    review.cause, review.forgotten_at = "", None
    review.save(update_fields=["closed_at", "outcome", "decided_by", "note", "cause", "forgotten_at"])
    return review


def _locked(review_id: int) -> Review:
    return Review.objects.select_for_update().get(pk=review_id)


def _close(review: Review, by: User | None, outcome: Review.Outcome, note: str) -> Review:
    review.closed_at, review.outcome, review.decided_by, review.note = timezone.now(), outcome, by, note
    review.save(update_fields=["closed_at", "outcome", "decided_by", "note"])
    return review
