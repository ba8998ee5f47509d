"""One review with the forms that belong to it, as a list and a page of its own show it."""

from dataclasses import dataclass
from datetime import datetime

from tealight.accounts.models import User
from tealight.safeguarding.access import Case, laid_out
from tealight.safeguarding.forms import DecisionForm, HandoverForm, NoteForm, PlaceForm, for_review
from tealight.safeguarding.models import Review
from tealight.safeguarding.queries import Mark
from tealight.safeguarding.queries.around import around


@dataclass(frozen=True)
class Row:
    """A case; what may be done with it while it waits, or the form by which a decision is taken back."""

    case: Case
    decision: PlaceForm | None = None
    more: PlaceForm | None = None
    undoing: PlaceForm | None = None


def row_of(case: Case, after: Mark | None = None, sent: PlaceForm | None = None) -> Row:
    """Return a case with its forms; one that came back with something wrong stands in its own place."""
    number = case.review.pk
    if not case.review.is_open:
        return Row(case, undoing=sent or for_review(NoteForm, number))
    fresh = for_review(DecisionForm, number, after, case.holder, needs_reason=case.needs_reason)
    decision = sent if isinstance(sent, DecisionForm) else fresh
    if isinstance(sent, HandoverForm):
        return Row(case, decision, sent)
    more = for_review(HandoverForm, number, after, case.holder, colleagues=case.here)
    return Row(case, decision, more)


def rows_of(user: User, reviews: list[Review], now: datetime, after: Mark | None = None) -> list[Row]:
    """Return a page of reviews as somebody sees them."""
    beside = around(reviews, now)
    return [row_of(laid_out(user, review, now, beside), after) for review in reviews]
