"""Who may decide about what, and what a member of the care team sees of it."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from django.db.models import Q
from django.shortcuts import get_object_or_404

from tealight.accounts.models import User
from tealight.accounts.queries import care_team
from tealight.safeguarding import contents, queries
from tealight.safeguarding.contents import Author, Excerpt, Kind
from tealight.safeguarding.models import CONFIDED, CrisisCase, Group, Opinion, Reply, Review
from tealight.safeguarding.queries.around import Around, around, content_of

log = logging.getLogger(__name__)


class State(Enum):
    """Whether a review can be decided now by this person, and if not, why."""

    READY = "ready"
    OWN = "own"
    GONE = "gone"
    BROKEN = "broken"
    UNKNOWN = "unknown"


class Asking(Enum):
    """Where a person stands to the question whether a second one looks."""

    NOBODY = ""  # nobody asked
    MINE = "mine"  # they asked, and nobody has answered
    SECOND = "second"  # they are asked, and have not seen what the first would do
    DIFFER = "differ"  # they are one of the two who differ, and somebody else decides
    THIRD = "third"  # the two differ, and it is theirs to decide


@dataclass(frozen=True)
class Case:
    """A review as one member of the care team sees it; `excerpt` is there only where they may read it.

    What follows `state` is filled in for those who look at it: by `laid_out`. `here` are those of the `others` to whom
    something can be handed now.
    """

    user: User
    review: Review
    kind: Kind | None
    excerpt: Excerpt | None
    state: State
    holder: User | None = None
    earlier: tuple[Review, ...] = ()
    asking: Asking = Asking.NOBODY
    opinions: tuple[Opinion, ...] = ()
    others: tuple[User, ...] = ()
    here: tuple[User, ...] = ()
    crisis: CrisisCase | None = None

    @property
    def is_mine(self) -> bool:
        """Whether this person has taken it."""
        return self.holder is not None and self.holder.pk == self.user.pk

    @property
    def may_act(self) -> bool:
        """Whether the buttons that decide belong before this person now."""
        return self.excerpt is not None and self.asking not in {Asking.MINE, Asking.DIFFER}

    @property
    def needs_reason(self) -> bool:
        """Whether a listed reason belongs to not showing it."""
        return self.kind is None or self.kind.needs_reason

    @property
    def asks_the_operator(self) -> bool:
        """Whether nobody but an operator could be the second person."""
        return bool(self.others) and all(person.is_operator for person in self.others)


def may_decide(user: User, about: Excerpt | Author) -> bool:
    """Tell whether somebody may decide about this, or answer: nobody does about their own words or family's page.

    Where nobody else on the care team could, they may after all: one family may run the site for itself.
    """
    return user.pk not in about.involved or not (about.is_confided or somebody_can_read(about.involved))


def somebody_can_read(involved: Collection[int]) -> bool:
    """Tell whether anybody on the care team is none of these accounts."""
    return any(person.pk not in involved for person in care_team())


def leaving_somebody(involved: frozenset[int], *more: Collection[int | None]) -> frozenset[int]:
    """Add accounts that leave a decision to others, each group only where that leaves somebody on the care team.

    Whoever is `involved` is never let in because of those who are added.
    """
    for accounts in more:
        wider = involved.union(each for each in accounts if each is not None)
        if wider != involved and somebody_can_read(wider):
            involved = wider
    return involved


def out_of_sight(user: User) -> Q:
    """Return which reviews and crisis cases somebody never learns of: what others of their own families confided."""
    confided = Q(kind__startswith=CONFIDED, tribute_id__in=contents.own_tributes(user))
    return confided | Q(kind="reply", object_id__in=Reply.objects.filter(confided).values("pk"))


def colleagues(case: Case, team: Sequence[User] | None = None) -> list[User]:
    """Return the others of the care team who may decide about a case; `team` is who is on it, where that is known."""
    involved = case.excerpt.involved if case.excerpt else frozenset()
    people = care_team() if team is None else team
    return [person for person in people if person.pk != case.user.pk and person.pk not in involved]


def case_of(user: User, review: Review) -> Case:
    """Return a review with what this person may read of it; a content that cannot be read does not break the list."""
    kind = contents.kind_of(review.kind)
    if kind is None:
        return Case(user, review, None, None, State.UNKNOWN)
    try:
        excerpt = kind.read(review.object_id)
    except Exception as error:
        log.error("The content of review %s could not be read (%s).", review.pk, type(error).__name__)
        return Case(user, review, kind, None, State.BROKEN)
    if excerpt is None:
        return Case(user, review, kind, None, State.GONE)
    if not may_decide(user, excerpt):
        return Case(user, review, kind, None, State.OWN)
    return Case(user, review, kind, excerpt, State.READY)


def laid_out(user: User, review: Review, now: datetime, beside: Around | None = None) -> Case:
    """Return a case with what stands around it: who has it, who else is there, what was decided before, its crisis.

    `beside` is what stands around a whole page, where that was found already.
    """
    beside = beside or around([review], now)
    case = case_of(user, review)
    case = replace(case, crisis=_crisis_of(case, beside))
    if case.excerpt is None or not review.is_open:
        return case
    others = tuple(colleagues(case, beside.team))
    opinions = tuple(beside.opinions.get(review.pk, ()))
    return replace(
        case,
        holder=review.taken_by if review.holder_at(now) is not None else None,
        earlier=tuple(beside.earlier.get(content_of(review), ())),
        asking=_asking(case, opinions, others),
        opinions=_legible(user, opinions),
        others=others,
        here=tuple(person for person in others if person.pk not in beside.resting),
    )


def _crisis_of(case: Case, beside: Around) -> CrisisCase | None:
    """Return the open crisis case about what somebody reads, or about what it answers."""
    review = case.review
    if review.group > Group.WORRY or case.state is State.OWN:
        return None
    own = beside.cases.get(content_of(review))
    author = contents.author_of(review.kind, review.object_id) if own is None and case.excerpt else None
    return queries.case_about(*author.about) if author else own


def _asking(case: Case, opinions: tuple[Opinion, ...], others: tuple[User, ...]) -> Asking:
    if not opinions:
        return Asking.NOBODY
    said = {opinion.by_id for opinion in opinions}
    if len(opinions) == 1:
        return Asking.MINE if case.user.pk in said else Asking.SECOND
    has_a_third = any(person.pk not in said for person in others)
    return Asking.DIFFER if case.user.pk in said and has_a_third else Asking.THIRD


def _legible(user: User, opinions: tuple[Opinion, ...]) -> tuple[Opinion, ...]:
    """Return the opinions that somebody may read: their own, and both once there are two."""
    return opinions if len(opinions) > 1 else tuple(opinion for opinion in opinions if opinion.by_id == user.pk)


def case_for(user: User, review_id: int, now: datetime) -> Case:
    """Return one review by its number, laid out; raise Http404 where there is none, or where it is out of sight."""
    rows = Review.objects.exclude(out_of_sight(user)).select_related("decided_by", "taken_by", "handed_by")
    return laid_out(user, get_object_or_404(rows, pk=review_id), now)
