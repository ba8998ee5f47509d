"""What every act on a review begins with: its lock, and the answer to whoever may not act."""

from dataclasses import dataclass

from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.access import Case, State
from tealight.safeguarding.models import Review


class CannotDecideError(Exception):
    """Nothing was touched: somebody else was quicker, or it is not this person's to decide; `case` says which."""

    def __init__(self, case: Case) -> None:
        super().__init__(case.review.subject)
        self.case = case


@dataclass(frozen=True)
class Seen:
    """What somebody had before them when they decided: the id of whoever had taken the review by then, or None."""

    holder_id: int | None

    def is_overtaken(self, review: Review, by: User) -> bool:
        """Tell whether somebody else has taken it since: then they are told before anything is decided."""
        return review.holder_at(timezone.now()) not in {None, by.pk, self.holder_id}


def locked(review_id: int) -> Review:
    """Return a review that nobody else touches until the transaction ends."""
    return Review.objects.select_for_update().get(pk=review_id)


def must_wait(case: Case) -> Review:
    """Return the review of a case that is open and readable for its person; raise CannotDecideError otherwise."""
    if not case.review.is_open or case.state is not State.READY:
        raise CannotDecideError(case)
    return case.review


def clear(review: Review) -> None:
    """Let go of what belongs to a review only while it waits; the caller saves it.

    Where it is decided, it stays known who said the same, without their note: a second look is not theirs.
    """
    review.taken_by = review.taken_at = review.handed_by = review.kept_until = None
    review.handover, review.is_asking = "", False
    review.opinions.exclude(outcome=review.outcome).delete()
    review.opinions.update(note="", refusal="")
