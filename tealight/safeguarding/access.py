"""Who may decide about what, and what a member of the care team sees of it."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from django.http import Http404
from django.shortcuts import get_object_or_404

from tealight.accounts.models import Role, User
from tealight.safeguarding import contents, queries
from tealight.safeguarding.contents import Excerpt, Kind
from tealight.safeguarding.models import CrisisCase, Group, Review

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

    @property
    def crisis(self) -> CrisisCase | None:
        """The open crisis case about it."""
        is_risk = self.review.group in {Group.CRISIS, Group.WORRY}
        return queries.case_about(self.review.kind, self.review.object_id) if is_risk else None


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


@dataclass(frozen=True)
class CrisisSeen:
    """A crisis case as one member of the care team sees it; `excerpt` is None where the words are gone."""

    case: CrisisCase
    kind: Kind | None
    excerpt: Excerpt | None
    history: Sequence[Excerpt]
    review: Review | None


def crisis_for(user: User, case_id: int) -> CrisisSeen:
    """Return one crisis case; raise Http404 where there is none, or where it is about the reader's own words or family.

    A case whose words were erased is still there for everybody of the care team: its steps may go on.
    """
    case = get_object_or_404(CrisisCase.objects.select_related("closed_by"), pk=case_id)
    seen = case_of(user, Review(kind=case.kind, object_id=case.object_id))
    if seen.state is State.OWN:
        raise Http404
    history = seen.kind.history(case.object_id) if seen.kind and seen.kind.history and seen.excerpt else ()
    review = Review.objects.filter(kind=case.kind, object_id=case.object_id).order_by("-pk").first()
    return CrisisSeen(case, seen.kind, seen.excerpt, history, review)


def case_for(user: User, review_id: int) -> Case:
    """Return one review by its number; raise Http404 where there is none."""
    return case_of(user, get_object_or_404(Review.objects.select_related("decided_by"), pk=review_id))
