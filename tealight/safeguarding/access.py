"""Who may decide about what, and what a member of the care team sees of it."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from tealight.accounts.models import Role, User
from tealight.safeguarding import contents, queries
from tealight.safeguarding.addresses import talk_in, token_for
from tealight.safeguarding.contents import Author, Excerpt, Kind
from tealight.safeguarding.models import CrisisCase, Group, Review
from tealight.safeguarding.queries import Line, talk_about
from tealight.safeguarding.risk import is_near_risk
from tealight.safeguarding.wordings import Wording, nearest_to, offered

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
    return is_free(user, excerpt.involved)


def is_free(user: User, involved: Collection[int]) -> bool:
    """Tell whether somebody is none of these accounts, or nobody else is there to do it."""
    return user.pk not in involved or not is_there_another(involved)


def is_there_another(than: Collection[int]) -> bool:
    """Tell whether the care team, its operators included, has somebody other than these accounts."""
    team = User.objects.filter(role__in=[Role.CARE_TEAM, Role.OPERATOR], is_active=True)
    return team.exclude(pk__in=than).exists()


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


@dataclass(frozen=True)
class Answering:
    """What somebody of the care team has before them who writes to the author of what a review is about."""

    case: Case
    author: Author
    talk: list[Line]
    wordings: list[Wording]
    at_risk: bool


def answering_for(user: User, review_id: int, language: str) -> Answering:
    """Return it, with the templates of a language, the nearest first; raise Http404 where this person cannot answer."""
    case = case_for(user, review_id)
    review = case.review
    author = contents.author_of(review.kind, review.object_id)
    if author is None or case.state is State.OWN or not is_free(user, author.involved):
        raise Http404
    at_risk = is_near_risk((review.kind, review.object_id), author.about)
    wordings = offered(language, at_risk=at_risk)
    nearest = nearest_to(review.reason)
    return Answering(
        case, author, talk_about(*author.about), sorted(wordings, key=lambda each: each.slug != nearest), at_risk
    )


@dataclass(frozen=True)
class Talking:
    """What a writer and the care team said to each other, in the hands of the writer; `back` is where they read it."""

    about: tuple[str, int]
    back: str
    lines: list[Line]
    at_risk: bool
    token: str

    @property
    def has_unread(self) -> bool:
        return any(line.answer is not None and line.answer.read_at is None for line in self.lines)

    @property
    def own_words(self) -> list[str]:
        """What the writer said, the latest first."""
        return [line.body for line in reversed(self.lines) if line.answer is None]


def talking_about(kind: str, object_id: int, back: str = "") -> Talking:
    """Return the talk about a content for its writer; the caller has made sure that it is they who ask."""
    about, token = (kind, object_id), token_for(kind, object_id, back)
    return Talking(about, back or reverse("talk", args=[token]), talk_about(*about), is_near_risk(about), token)


def talking_at(token: str) -> Talking:
    """Return the talk to which a writer was given the link; raise Http404 where there is none, or none any more."""
    talk = talk_in(token)
    if talk is None or contents.author_of(talk.kind, talk.object_id) is None:
        raise Http404
    return talking_about(talk.kind, talk.object_id, talk.back)
