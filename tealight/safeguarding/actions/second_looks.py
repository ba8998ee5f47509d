"""A second person: neither reads what the other would do before both said it; where they differ, a third decides."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding.access import Case, case_of, colleagues
from tealight.safeguarding.actions.carers import count_decision
from tealight.safeguarding.actions.standing import CannotDecideError, Seen, locked, must_wait
from tealight.safeguarding.models import Opinion, Review


@transaction.atomic
def ask_second(
    review_id: int,
    by: User,
    outcome: Review.Outcome,
    note: str,
    *,
    refusal: str,
    now: datetime,
    seen: Seen | None = None,
) -> Review:
    """Ask for a second person, and keep what the first would do; raise CannotDecideError where there is nobody else.

    The record says that somebody asked, and not what they would do.
    """
    case = case_of(by, locked(review_id))
    review = must_wait(case)
    is_overtaken = seen is not None and seen.is_overtaken(review, by)
    if review.is_asking or is_overtaken or not colleagues(case):
        raise CannotDecideError(case)
    Opinion.objects.create(review=review, by=by, outcome=outcome, refusal=refusal, note=note, at=now)
    review.is_asking, review.taken_by, review.taken_at = True, None, None
    review.save(update_fields=["is_asking", "taken_by", "taken_at"])
    record(by, "review.second_asked", review.subject, tribute_id=review.tribute_id)
    count_decision(by, now)
    return review


@transaction.atomic
def ask_no_more(review_id: int, by: User) -> Review:
    """Take one's own question back, as long as nobody has answered it; raise CannotDecideError otherwise."""
    case = case_of(by, locked(review_id))
    review = must_wait(case)
    opinions = list(review.opinions.all())
    if [opinion.by_id for opinion in opinions] != [by.pk]:
        raise CannotDecideError(case)
    review.opinions.all().delete()
    review.is_asking = False
    review.save(update_fields=["is_asking"])
    record(by, "review.second_unasked", review.subject, tribute_id=review.tribute_id)
    return review


def weigh(case: Case, by: User, outcome: Review.Outcome, refusal: str, note: str) -> bool:
    """Tell whether a decision on what a second person was asked about stands now; the caller has locked the review.

    The second one's decision stands where it agrees with the first one's; where it differs it is kept as an opinion,
    and whoever has not said anything decides. Raises CannotDecideError for the two, while there is a third.
    """
    review = case.review
    opinions = list(review.opinions.order_by("at", "pk"))
    has_said = by.pk in {opinion.by_id for opinion in opinions}
    if has_said and third_people(case, opinions):
        raise CannotDecideError(case)
    if has_said or len(opinions) != 1:
        return True
    Opinion.objects.create(review=review, by=by, outcome=outcome, refusal=refusal, note=note, at=timezone.now())
    agrees = opinions[0].outcome == outcome
    verb = "review.second_agreed" if agrees else "review.second_differed"
    record(by, verb, review.subject, tribute_id=review.tribute_id)
    return agrees


def third_people(case: Case, opinions: list[Opinion]) -> list[User]:
    """Return those who may decide and have not said anything about it yet."""
    said = {opinion.by_id for opinion in opinions}
    return [person for person in colleagues(case) if person.pk not in said]
