"""What a person of the care team decides, and takes back."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding import contents, reasons
from tealight.safeguarding.access import Case, State, case_of
from tealight.safeguarding.actions.answers import tell
from tealight.safeguarding.actions.appeals import drop_appeal_against, lock_appeal_against
from tealight.safeguarding.actions.carers import count_decision
from tealight.safeguarding.actions.second_looks import weigh
from tealight.safeguarding.actions.standing import CannotDecideError, Seen, clear, locked
from tealight.safeguarding.contents import Kind
from tealight.safeguarding.models import Review
from tealight.safeguarding.queries.around import content_of, earlier_decisions
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.urgency import place_of


@transaction.atomic
def decide(
    review_id: int,
    by: User,
    outcome: Review.Outcome,
    note: str = "",
    *,
    refusal: str = "",
    told: str = "",
    seen: Seen | None = None,
) -> Review:
    """Show (`Outcome.SHOWN`) or refuse (`Outcome.REFUSED`) what waits, and record it; raise CannotDecideError.

    `refusal` is a name of `reasons.Refusal`; its sentence, or `told` in its place, is what the author or the family
    reads. `note` is for the record, and nobody outside the team reads it. A content that is gone is taken off the list,
    whatever was decided. Where a second person was asked for and sees it differently, it goes on waiting for a third.
    """
    case = case_of(by, locked(review_id))
    review, kind = case.review, case.kind
    if not review.is_open:
        raise CannotDecideError(case)
    if case.state is State.GONE:
        return _close(review, None, Review.Outcome.WITHDRAWN)
    is_overtaken = seen is not None and seen.is_overtaken(review, by)
    if kind is None or case.state is not State.READY or outcome == Review.Outcome.WITHDRAWN or is_overtaken:
        raise CannotDecideError(case)
    count_decision(by, timezone.now())
    if review.is_asking and not weigh(case, by, outcome, refusal, note):
        return review
    if outcome == Review.Outcome.SHOWN:
        kind.show(review.object_id, by)
    else:
        refusal = _refuse(kind, review, by, refusal, told or reasons.sentence(refusal))
    verb = "review.answered" if review.is_confided else f"review.{outcome}"
    record(by, verb, review.subject, tribute_id=review.tribute_id, reason=refusal, note=note)
    return _close(review, by, outcome, refusal, note)


def _refuse(kind: Kind, review: Review, by: User, refusal: str, told: str) -> str:
    """Refuse a content, let its author know, and return the reason that is kept."""
    kind.refuse(review.object_id, by, told)
    if not kind.has_statement:
        return refusal
    author = contents.author_of(review.kind, review.object_id)
    if kind.tell_refused is not None:
        kind.tell_refused(review.object_id, told)
    elif author is not None:
        tell(author)
    return refusal or Refusal.OTHER


@transaction.atomic
def undo(review_id: int, by: User, note: str = "") -> Review:
    """Take a decision back: the content waits again at its old place in the list; raise CannotDecideError.

    An appeal that waits is overtaken by it; one that was decided has to be taken back first, because it came last. A
    kind without `withhold` leaves its content as it is until the second decision; so does a decision that left what
    others saw already where it was.
    """
    lock_appeal_against(review_id)
    case = case_of(by, locked(review_id))
    review, kind = case.review, case.kind
    if review.is_open:
        return review
    if kind is None or not _can_be_undone(case):
        raise CannotDecideError(case)
    if not drop_appeal_against(review):
        raise CannotDecideError(case)
    review.opinions.all().delete()
    if kind.withhold is not None and not _left_it(review):
        kind.withhold(review.object_id, by)
        review.holds = True
    record(by, "review.undone", review.subject, tribute_id=review.tribute_id, note=note)
    place = place_of(review.group, review.reason, review.opened_at)
    review.tier, review.due_at = place.tier, place.due_at
    review.closed_at, review.outcome, review.decided_by = None, Review.Outcome.OPEN, None
    review.refusal, review.note, review.forgotten_at = "", "", None
    review.save()
    return review


def _left_it(review: Review) -> bool:
    """Tell whether a decision changed nothing: others saw the content before it, and still do."""
    before = [earlier.outcome for earlier in earlier_decisions([review]).get(content_of(review), [])[:1]]
    return not review.holds and Review.Outcome.REFUSED not in {review.outcome, *before}


def _can_be_undone(case: Case) -> bool:
    review = case.review
    waits_again = Review.objects.filter(kind=review.kind, object_id=review.object_id, closed_at=None).exists()
    return case.state is State.READY and not waits_again and review.outcome != Review.Outcome.WITHDRAWN


def _close(review: Review, by: User | None, outcome: Review.Outcome, refusal: str = "", note: str = "") -> Review:
    review.closed_at, review.outcome, review.decided_by = timezone.now(), outcome, by
    review.refusal, review.note = refusal, note
    clear(review)
    review.save()
    return review
