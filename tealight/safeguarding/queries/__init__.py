"""Questions about many reviews; each is answered from an index, without counting the whole."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Q, QuerySet, Sum

from tealight.safeguarding.models import (
    TAKEN_FOR,
    CrisisCase,
    Group,
    KindWords,
    ReaderTrouble,
    Review,
    SiteRules,
    Tier,
)
from tealight.safeguarding.policy import RISKS

PAGE = 20
NEWEST = 200  # of the waiting entries: where many come for one tribute, it is among the newest
READER_RESTS = timedelta(hours=1)
MANY = 99  # past this the care list says "more than", because an exact number helps nobody and costs a long count
CURSOR = re.compile(r"(\d)\.(\d{1,17})\.(\d{1,18})")
NOTHING = Q()  # what is left out of a list where nothing is
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Mark:
    """A place in the list, which stays where it is whatever becomes of the review that stood there."""

    tier: int
    due_at: datetime
    pk: int

    def __str__(self) -> str:
        return f"{self.tier}.{(self.due_at - EPOCH) // timedelta(microseconds=1)}.{self.pk}"

    @classmethod
    def of(cls, review: Review) -> "Mark":
        """Return the place at which a review stands."""
        return cls(review.tier, review.due_at, review.pk)

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """Return the place that an address names; None for none, or for what we never wrote."""
        found = CURSOR.fullmatch(text)
        if found is None:
            return None
        tier, moment, pk = (int(each) for each in found.groups())
        return cls(tier, EPOCH + timedelta(microseconds=moment), pk)


@dataclass(frozen=True)
class Waiting:
    """Some open reviews, and the place after which the next page begins, or None at the end."""

    reviews: list[Review]
    next: Mark | None


@dataclass(frozen=True)
class Page:
    """Some decided reviews, and the number of the one after which the next page begins, or None at the end."""

    reviews: list[Review]
    next: int | None


def _open_in(tier: int, after: Mark | None, among: QuerySet[Review]) -> QuerySet[Review]:
    rows = among.filter(closed_at__isnull=True, tier=tier).order_by("due_at", "pk")
    if after is None or tier != after.tier:
        return rows
    # The first condition is a range that both databases seek; the second only sorts out its first moment.
    later = Q(due_at__gt=after.due_at) | Q(pk__gt=after.pk)
    return rows.filter(later, due_at__gte=after.due_at)


def waiting(
    after: Mark | None = None,
    *,
    limit: int = PAGE,
    taken_by: int | None = None,
    now: datetime | None = None,
    but: Q = NOTHING,
) -> Waiting:
    """Return open reviews in their order, from after a place; if asked, only those that somebody has taken by `now`.

    `but` says which are left out, here and below: what is out of somebody's sight (see `access`).
    """
    among = Review.objects.exclude(but).select_related("taken_by", "handed_by")
    if taken_by is not None and now is not None:
        among = among.filter(taken_by=taken_by, taken_at__gt=now - TAKEN_FOR)
    found: list[Review] = []
    for tier in sorted(Tier.values):
        if after is None or tier >= after.tier:
            found += _open_in(tier, after, among)[: limit + 1 - len(found)]
        if len(found) > limit:
            break
    return Waiting(found[:limit], Mark.of(found[limit - 1]) if len(found) > limit else None)


def decided(before: int | None = None, *, limit: int = PAGE, but: Q = NOTHING) -> Page:
    """Return what people decided, the latest first, from before the decision about the review numbered so."""
    rows = Review.objects.filter(closed_at__isnull=False).exclude(outcome=Review.Outcome.WITHDRAWN).exclude(but)
    start = Review.objects.filter(pk=before, closed_at__isnull=False).first() if before is not None else None
    if start is not None and start.closed_at is not None:
        earlier = Q(closed_at__lt=start.closed_at) | Q(pk__lt=start.pk)
        rows = rows.filter(earlier, closed_at__lte=start.closed_at)
    found = list(rows.select_related("decided_by").order_by("-closed_at", "-pk")[: limit + 1])
    return Page(found[:limit], found[limit - 1].pk if len(found) > limit else None)


def last_decided_at(kind: str, object_id: int) -> datetime | None:
    """Return when a person last decided about a content."""
    same = Review.objects.filter(kind=kind, object_id=object_id, closed_at__isnull=False)
    people = same.exclude(outcome=Review.Outcome.WITHDRAWN)
    return people.order_by("-pk").values_list("closed_at", flat=True).first()


def is_withheld(kind: str, object_id: int) -> bool:
    """Tell whether a content is kept from others: held for the care team now, or refused by it last.

    A report hides nothing: what was only told of counts as it was decided before.
    """
    asked = Review.objects.filter(kind=kind, object_id=object_id).exclude(outcome=Review.Outcome.WITHDRAWN)
    newest = asked.exclude(outcome=Review.Outcome.OPEN, holds=False).order_by("-pk")
    return newest.values_list("outcome", flat=True).first() in {Review.Outcome.OPEN, Review.Outcome.REFUSED}


def was_let_go(kind: str, object_id: int) -> bool:
    """Tell whether people of the care team once decided that others may see a content."""
    return Review.objects.filter(kind=kind, object_id=object_id, outcome=Review.Outcome.SHOWN).exists()


def open_cases(*, limit: int = MANY, but: Q = NOTHING) -> list[CrisisCase]:
    """Return open crisis cases, the oldest first; there are few, because each is cared for to its end."""
    rows = CrisisCase.objects.filter(closed_at__isnull=True).exclude(but)
    return list(rows.order_by("opened_at", "pk")[:limit])


def closed_cases(*, limit: int = PAGE, but: Q = NOTHING) -> list[CrisisCase]:
    """Return the crisis cases that were closed last."""
    rows = CrisisCase.objects.filter(closed_at__isnull=False).exclude(but).select_related("closed_by")
    return list(rows.order_by("-closed_at", "-pk")[:limit])


def case_about(kind: str, object_id: int) -> CrisisCase | None:
    """Return the open crisis case of a content."""
    return CrisisCase.objects.filter(kind=kind, object_id=object_id, closed_at=None).first()


def how_many_wait(*, but: Q = NOTHING) -> int:
    """Return how many reviews are open, and MANY + 1 where there are more than MANY."""
    return Review.objects.filter(closed_at__isnull=True).exclude(but)[: MANY + 1].count()


def just_decided(review_id: int | None, *, but: Q = NOTHING) -> Review | None:
    """Return the review of this number, for the sentence that says what became of it."""
    return Review.objects.filter(pk=review_id).exclude(but).first() if review_id is not None else None


def asked_at(kind: str, object_id: int) -> datetime | None:
    """Return since when the care team has been asked about a content; None if not, if that was taken back, or long ago.

    Long ago is when the note about it has gone: what was confided once is not readable for ever.
    """
    asked = Review.objects.filter(kind=kind, object_id=object_id, forgotten_at__isnull=True)
    asked = asked.exclude(outcome=Review.Outcome.WITHDRAWN)
    return asked.order_by("-pk").values_list("opened_at", flat=True).first()


def is_asked_about(kind: str, object_id: int) -> bool:
    """Tell whether a review of a content is open."""
    return Review.objects.filter(kind=kind, object_id=object_id, closed_at=None).exists()


def is_helped_anyway(kind: str, object_id: int) -> bool:
    """Tell whether somebody reads a content anyway because its writer may be at risk.

    That others told of it is none of its writer's business, and keeps nobody from asking.
    """
    rows = Review.objects.filter(kind=kind, object_id=object_id, closed_at=None)
    return rows.filter(reason__in=RISKS.values()).exists()


def was_taken_back(kind: str, object_id: int) -> bool:
    """Tell whether the last question about a content ended without an answer, or its answer was taken back."""
    asked = Review.objects.filter(kind=kind, object_id=object_id).order_by("-pk")
    return asked.values_list("outcome", flat=True).first() == Review.Outcome.WITHDRAWN


def site_rules() -> SiteRules:
    """Return what the operator chose, or what holds until somebody chooses."""
    return SiteRules.objects.filter(pk=SiteRules.ONE).first() or SiteRules()


def rules_are_set() -> bool:
    """Tell whether an operator has been asked, whatever they answered."""
    return SiteRules.objects.filter(pk=SiteRules.ONE).exists()


def reader_failed_lately(now: datetime) -> bool:
    """Tell whether the reader failed within the last hour."""
    return ReaderTrouble.objects.filter(failed_at__gt=now - READER_RESTS).exists()


def has_more_waiting(tribute_id: int, than: int) -> bool:
    """Tell whether more than so many entries for one tribute wait for the care team."""
    waiting = Review.objects.filter(tribute_id=tribute_id, group=Group.ENTRY, closed_at__isnull=True)
    return len(waiting.order_by("opened_at", "pk").values_list("pk")[than : than + 1]) > 0


def busy_tributes(than: int) -> list[int]:
    """Return the tributes of the newest waiting entries for which more than so many entries wait."""
    newest = Review.objects.filter(group=Group.ENTRY, closed_at__isnull=True).order_by("-opened_at", "-pk")
    found = dict.fromkeys(newest.values_list("tribute_id", flat=True)[:NEWEST])
    return [tribute_id for tribute_id in found if tribute_id is not None and has_more_waiting(tribute_id, than)]


def kind_words_between(start: date, end: date) -> dict[str, int]:
    """Return how often each value of `KindWords.Choice` happened from the day `start` to before the day `end`."""
    rows = KindWords.objects.filter(day__gte=start, day__lt=end)
    summed = dict(rows.order_by("choice").values_list("choice").annotate(Sum("number")))
    return {choice: summed.get(choice, 0) for choice in KindWords.Choice.values}
