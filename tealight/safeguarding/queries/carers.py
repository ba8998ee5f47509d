"""Questions about the care team's own measure, and about the load as whoever leads the team sees it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from tealight.accounts.models import User
from tealight.accounts.queries import care_team
from tealight.safeguarding.losses import losses_of
from tealight.safeguarding.models import Carer, CrisisCase, DayOff, Group, Review, TeamNote, Tier
from tealight.safeguarding.queries import MANY, NOTHING, PAGE, Mark, Waiting, waiting

ROUNDS = 10  # pages of the list that are looked through at once for what somebody is given
NOTES = 10


def carer_of(user: User) -> Carer:
    """Return what somebody set for themselves; who set nothing has a row that is not kept."""
    return Carer.objects.filter(user=user).first() or Carer(user=user)


def days_off_of(user: User) -> list[DayOff]:
    """Return somebody's own days, the earliest first."""
    return list(DayOff.objects.filter(user=user))


def is_off(user_id: int, day: date) -> bool:
    """Tell whether a day is one on which somebody is given nothing."""
    return any(each.holds(day) for each in DayOff.objects.filter(user_id=user_id))


def without(reviews: Sequence[Review], unwanted: Collection[str]) -> list[Review]:
    """Return those reviews that are about no kind of loss that somebody does not want to be given."""
    if not unwanted:
        return list(reviews)
    losses = losses_of({review.tribute_id for review in reviews if review.tribute_id is not None})
    return [review for review in reviews if losses.get(review.tribute_id or 0, set()).isdisjoint(unwanted)]


def given(after: Mark | None, unwanted: Collection[str], *, limit: int = PAGE, but: Q = NOTHING) -> Waiting:
    """Return what waits as `waiting` does, less the unwanted kinds of loss.

    A page is filled from further down. Where that takes too long it may be short, and the next one goes on from there.
    """
    if not unwanted:
        return waiting(after, limit=limit, but=but)
    found: list[Review] = []
    for _round in range(ROUNDS):
        page = waiting(after, limit=limit, but=but)
        found += without(page.reviews, unwanted)
        after = page.next
        if after is None or len(found) >= limit:
            break
    if len(found) <= limit:
        return Waiting(found, after)
    return Waiting(found[:limit], Mark.of(found[limit - 1]))


def is_somebody_in_danger(*, but: Q = NOTHING) -> bool:
    """Tell whether words wait in which somebody may be in danger, and whose case is open."""
    case = CrisisCase.objects.filter(kind=OuterRef("kind"), object_id=OuterRef("object_id"), closed_at=None)
    return Review.objects.filter(Exists(case), closed_at__isnull=True, tier=Tier.CRISIS).exclude(but).exists()


def notes_for_the_team(now: datetime) -> list[TeamNote]:
    """Return what colleagues left for whoever comes next, the latest first."""
    since = now - timedelta(days=settings.RETENTION.team_notes)
    return list(TeamNote.objects.filter(at__gt=since).select_related("by").order_by("-at", "-pk")[:NOTES])


@dataclass(frozen=True)
class Load:
    """How much of one group waits: the number (MANY + 1 for more than MANY), and since when the oldest does."""

    group: Group
    number: int
    oldest: datetime


def load() -> list[Load]:
    """Return what waits, by group, without the groups of which nothing does."""
    found = []
    for group in sorted(Group):
        moments = Review.objects.filter(closed_at__isnull=True, group=group).order_by("opened_at", "pk")
        first = list(moments.values_list("opened_at", flat=True)[: MANY + 1])
        if first:
            found.append(Load(Group(group), len(first), first[0]))
    return found


@dataclass(frozen=True)
class Colleague:
    """Somebody of the team as whoever leads it sees them: whether they are here, and nothing else."""

    user: User
    is_away: bool
    is_off: bool


def _away() -> set[int]:
    return set(Carer.objects.filter(away_since__isnull=False).values_list("user_id", flat=True))


def _off_on(day: date) -> set[int]:
    return {each.user_id for each in DayOff.objects.all() if each.holds(day)}


def resting(now: datetime) -> set[int]:
    """Return the ids of those who take a break or are off today, and do not go on all the same."""
    going_on = Carer.objects.filter(goes_on_until__gt=now).values_list("user_id", flat=True)
    return _away() | (_off_on(timezone.localdate(now)) - set(going_on))


def team_on(today: date) -> list[Colleague]:
    """Return the care team and the operators, each with whether they are away now, or off today."""
    away, off = _away(), _off_on(today)
    return [Colleague(person, person.pk in away, person.pk in off) for person in care_team()]


class Rest(Enum):
    """Why somebody is given nothing just now."""

    AWAY = "away"
    ENOUGH = "enough"
    OFF = "off"


def rest_of(carer: Carer, now: datetime) -> Rest | None:
    """Return why somebody rests now, or None."""
    if carer.is_away:
        return Rest.AWAY
    if carer.has_done_enough(now):
        return Rest.ENOUGH
    return Rest.OFF if not carer.goes_on(now) and is_off(carer.user_id, timezone.localdate(now)) else None
