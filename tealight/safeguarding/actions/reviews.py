"""Asking the care team, and taking the question back."""

from django.db import transaction
from django.utils import timezone

from tealight.safeguarding import contents
from tealight.safeguarding.actions.cases import open_case
from tealight.safeguarding.actions.letters import tell_of_danger
from tealight.safeguarding.actions.standing import clear
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Decision, Haste, Reason
from tealight.safeguarding.queries import case_about
from tealight.safeguarding.urgency import Place, place_of

HASTES = {Haste.FIRST: Group.CRISIS, Haste.SOON: Group.WORRY}
# What others see already: somebody tells of it, or it was shown unread. It stays there until a person decides.
SEEN_ALREADY = {Group.CONCERN, Group.REPORT, Group.SAMPLE, Group.TAKEN_OFF}


@transaction.atomic
def ask_for_review(
    kind: str, object_id: int, tribute_id: int | None, *, group: Group, reason: str, holds: bool | None = None
) -> Review:
    """Put a content on the care team's list; call it inside the transaction that makes the content.

    A content is asked about once at a time: asking again about an open review returns it, and moves it up where the
    new group is more urgent. `reason` is a name of `policy.Reason` or a sentence; never a quotation of the content.
    `holds` says whether others see nothing of it until it is decided; by default all but what they see already.
    Wherever a life may be at risk a case is open about it.
    """
    holds = group not in SEEN_ALREADY if holds is None else holds
    now = timezone.now()
    place = place_of(group, reason, now)
    review, is_new = Review.objects.select_for_update().get_or_create(
        kind=kind,
        object_id=object_id,
        closed_at=None,
        defaults={
            "tribute_id": tribute_id,
            "group": group,
            "reason": reason,
            "holds": holds,
            "opened_at": now,
            "tier": place.tier,
            "due_at": place.due_at,
        },
    )
    was_danger = not is_new and review.group == Group.CRISIS
    if not is_new:
        _add(review, group, reason, place, holds=holds)
    if group <= Group.WORRY:
        _care_for(kind, object_id, tribute_id, reason)
    if group == Group.CRISIS and not was_danger:
        tell_of_danger(review, now)
    return review


def _care_for(kind: str, object_id: int, tribute_id: int | None, reason: str) -> None:
    """Open a case of its own; what was written back without a new danger in it belongs to the case that is open."""
    author = None if reason else contents.author_of(kind, object_id)
    if author is None or case_about(*author.about) is None:
        open_case(kind, object_id, tribute_id, reason if reason in Reason.values else Reason.AT_RISK)


def _add(review: Review, group: Group, reason: str, place: Place, *, holds: bool) -> None:
    """Let an open review hold what was asked last as well; it moves up and never down."""
    review.holds = review.holds or holds
    if group <= review.group:
        says_more = reason and (reason != Reason.WORRIED_ABOUT or not review.reason)
        review.group, review.reason = group, reason if says_more else review.reason
    stood = place_of(review.group, review.reason, review.opened_at) if review.kept_until else None
    best = min(place, stood or Place(review.tier, review.due_at))
    review.tier, review.due_at, review.kept_until = best.tier, best.due_at, None
    review.save(update_fields=["holds", "group", "reason", "tier", "due_at", "kept_until"])


def ask_after(decision: Decision, kind: str, object_id: int, tribute_id: int | None, *, group: Group) -> Review:
    """Put what was held on the list as `ask_for_review` does; a life at risk comes first."""
    group = HASTES.get(decision.haste, group)
    return ask_for_review(kind, object_id, tribute_id, group=group, reason=decision.reason)


@transaction.atomic
def close_review(kind: str, object_id: int, outcome: Review.Outcome = Review.Outcome.WITHDRAWN) -> None:
    """Take a content off the list because it went away by itself; does nothing where no review is open.

    Call it before the transaction touches the content's own row (see `contents`).
    """
    open_one = Review.objects.select_for_update().filter(kind=kind, object_id=object_id, closed_at=None).first()
    if open_one is not None:
        clear(open_one)
        open_one.closed_at, open_one.outcome = timezone.now(), outcome
        open_one.save()
