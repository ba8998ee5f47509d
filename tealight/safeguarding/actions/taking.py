"""Taking something for oneself, letting it go, handing it over: so that two do not read the same hard words."""

from datetime import datetime

from django.db import transaction

from tealight.accounts.models import User
from tealight.safeguarding.access import Case, case_of, colleagues
from tealight.safeguarding.actions.standing import CannotDecideError, locked, must_wait
from tealight.safeguarding.models import Review
from tealight.safeguarding.queries.carers import resting


def _free(review_id: int, by: User, now: datetime) -> Case:
    """Return a case that nobody else has taken; raise CannotDecideError otherwise."""
    case = case_of(by, locked(review_id))
    if must_wait(case).holder_at(now) not in {None, by.pk}:
        raise CannotDecideError(case)
    return case


@transaction.atomic
def take(review_id: int, by: User, now: datetime) -> Review:
    """Take what waits; of two at one moment one gets it, and CannotDecideError tells the other. It lapses by itself."""
    review = _free(review_id, by, now).review
    review.taken_by, review.taken_at = by, now
    review.save(update_fields=["taken_by", "taken_at"])
    return review


@transaction.atomic
def let_go(review_id: int, by: User, now: datetime) -> Review:
    """Give back what one had taken; does nothing where it is somebody else's, or nobody's."""
    review = locked(review_id)
    if review.taken_by_id == by.pk:
        review.taken_by = review.taken_at = None
        review.save(update_fields=["taken_by", "taken_at"])
    return review


@transaction.atomic
def hand_over(review_id: int, by: User, to_id: int | None, note: str, now: datetime) -> Review:
    """Hand what waits to a colleague, or back to everybody (None), with a note that the team reads.

    Raises CannotDecideError where somebody else has it, where the colleague may not decide about it, or rests now.
    """
    case = _free(review_id, by, now)
    to = {person.pk: person for person in colleagues(case)}
    if to_id is not None and (to_id not in to or to_id in resting(now)):
        raise CannotDecideError(case)
    review = case.review
    review.taken_by, review.taken_at = (to[to_id], now) if to_id is not None else (None, None)
    review.handed_by, review.handover = by, note
    review.save(update_fields=["taken_by", "taken_at", "handed_by", "handover"])
    return review
