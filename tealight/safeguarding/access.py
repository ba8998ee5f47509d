"""Who may decide about what, and what a member of the care team sees of it."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from django.shortcuts import get_object_or_404

from tealight.accounts.models import Role, User
from tealight.safeguarding import contents
from tealight.safeguarding.contents import Excerpt, Kind
from tealight.safeguarding.models import Review

log = logging.getLogger(__name__)


class State(Enum):
    """Whether a review can be decided now by this person, and if not, why."""

    READY = "ready"
    OWN = "own"
    GONE = "gone"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Case:
    """A review as one member of the care team sees it; `excerpt` is there only where they may read it."""

    review: Review
    kind: Kind | None
    excerpt: Excerpt | None
    state: State


def may_decide(user: User, excerpt: Excerpt) -> bool:
    """Tell whether somebody may decide about this: nobody does about their own words or their own family's page.

    Where nobody else on the care team could, they may after all: one family may run the site for itself.
    """
    if user.pk not in excerpt.involved:
        return True
    return not excerpt.is_confided and not somebody_can_read(excerpt.involved)


def somebody_can_read(involved: Collection[int]) -> bool:
    """Tell whether anybody on the care team is none of these accounts."""
    team = User.objects.filter(role__in=[Role.CARE_TEAM, Role.OPERATOR], is_active=True)
    return team.exclude(pk__in=involved).exists()


def case_of(user: User, review: Review) -> Case:
    """Return a review with what this person may read of it; a content that cannot be read does not break the list."""
    kind = contents.kind_of(review.kind)
    if kind is None:
        return Case(review, None, None, State.UNKNOWN)
    try:
        excerpt = kind.read(review.object_id)
    except Exception as error:
        log.error("The content of review %s could not be read (%s).", review.pk, type(error).__name__)
        return Case(review, kind, None, State.BROKEN)
    if excerpt is None:
        return Case(review, kind, None, State.GONE)
    if not may_decide(user, excerpt):
        return Case(review, kind, None, State.OWN)
    return Case(review, kind, excerpt, State.READY)


def case_for(user: User, review_id: int) -> Case:
    """Return one review by its number; raise Http404 where there is none."""
    return case_of(user, get_object_or_404(Review.objects.select_related("decided_by"), pk=review_id))
