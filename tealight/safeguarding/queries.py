"""Questions about many reviews; each is answered from an index, without counting the whole."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from django.db.models import Q, QuerySet, Sum

from tealight.safeguarding.models import Answer, Appeal, CrisisCase, Group, KindWords, Reply, Review

PAGE = 20
MANY = 99  # past this the care list says "more than", because an exact number helps nobody and costs a long count


@dataclass(frozen=True)
class Page:
    """Some reviews, and the number of the one after which the next page begins, or None at the end."""

    reviews: list[Review]
    next: int | None


def _page(found: list[Review], limit: int) -> Page:
    return Page(found[:limit], found[limit - 1].pk if len(found) > limit else None)


def _open_in(group: int, start: Review | None) -> QuerySet[Review]:
    rows = Review.objects.filter(closed_at__isnull=True, group=group).order_by("opened_at", "pk")
    if start is None or group != start.group:
        return rows
    # The first condition is a range that both databases seek; the second only sorts out its first moment.
    later = Q(opened_at__gt=start.opened_at) | Q(pk__gt=start.pk)
    return rows.filter(later, opened_at__gte=start.opened_at)


def waiting(after: int | None = None, *, limit: int = PAGE) -> Page:
    """Return open reviews, the most urgent group first and the oldest first in it, from after the one numbered so."""
    start = Review.objects.filter(pk=after).first() if after is not None else None
    found: list[Review] = []
    for group in sorted(Group.values):
        if start is None or group >= start.group:
            found += _open_in(group, start)[: limit + 1 - len(found)]
        if len(found) > limit:
            break
    return _page(found, limit)


def decided(before: int | None = None, *, limit: int = PAGE) -> Page:
    """Return what people decided, the latest first, from before the decision about the review numbered so."""
    rows = Review.objects.filter(closed_at__isnull=False).exclude(outcome=Review.Outcome.WITHDRAWN)
    start = Review.objects.filter(pk=before, closed_at__isnull=False).first() if before is not None else None
    if start is not None and start.closed_at is not None:
        earlier = Q(closed_at__lt=start.closed_at) | Q(pk__lt=start.pk)
        rows = rows.filter(earlier, closed_at__lte=start.closed_at)
    return _page(list(rows.select_related("decided_by").order_by("-closed_at", "-pk")[: limit + 1]), limit)


def is_withheld(kind: str, object_id: int) -> bool:
    """Tell whether the care team is asked about a content now, or answered last that it is not shown."""
    newest = Review.objects.filter(kind=kind, object_id=object_id).exclude(outcome=Review.Outcome.WITHDRAWN)
    outcome = newest.order_by("-pk").values_list("outcome", flat=True).first()
    return outcome in {Review.Outcome.OPEN, Review.Outcome.REFUSED}


def open_cases(*, limit: int = MANY) -> list[CrisisCase]:
    """Return open crisis cases, the oldest first; there are few, because each is cared for to its end."""
    return list(CrisisCase.objects.filter(closed_at__isnull=True).order_by("opened_at", "pk")[:limit])


def closed_cases(*, limit: int = PAGE) -> list[CrisisCase]:
    """Return the crisis cases that were closed last."""
    rows = CrisisCase.objects.filter(closed_at__isnull=False).select_related("closed_by")
    return list(rows.order_by("-closed_at", "-pk")[:limit])


def case_about(kind: str, object_id: int) -> CrisisCase | None:
    """Return the open crisis case of a content."""
    return CrisisCase.objects.filter(kind=kind, object_id=object_id, closed_at=None).first()


def how_many_wait() -> int:
    """Return how many reviews are open, and MANY + 1 where there are more than MANY."""
    return Review.objects.filter(closed_at__isnull=True)[: MANY + 1].count()


def just_decided(review_id: int | None) -> Review | None:
    """Return the review of this number, for the sentence that says what became of it."""
    return Review.objects.filter(pk=review_id).first() if review_id is not None else None


@dataclass(frozen=True)
class Line:
    """One thing said between the care team and a writer; `answer` is there where the care team said it."""

    at: datetime
    body: str
    answer: Answer | None = None


def talk_about(kind: str, object_id: int) -> list[Line]:
    """Return all that was said about one content, the earliest first: some lines between a few people."""
    about = {"kind": kind, "object_id": object_id}
    answers = Answer.objects.filter(**about).select_related("by").order_by("pk")
    lines = [Line(answer.at, answer.body, answer) for answer in answers]
    lines += [Line(reply.at, reply.body) for reply in Reply.objects.filter(**about).order_by("pk")]
    return sorted(lines, key=lambda line: line.at)


def refusal_of(kind: str, object_id: int, *, for_change: bool = False) -> Review | None:
    """Return the decision by which a content is not shown, or None; a second look at it is no other decision."""
    rows = Review.objects.filter(kind=kind, object_id=object_id).exclude(outcome=Review.Outcome.WITHDRAWN)
    newest = (rows.select_for_update() if for_change else rows).order_by("-pk").first()
    return newest if newest is not None and newest.outcome == Review.Outcome.REFUSED else None


def appeal_about(kind: str, object_id: int) -> Appeal | None:
    """Return the newest appeal about a content, waiting or decided."""
    return Appeal.objects.filter(kind=kind, object_id=object_id).order_by("-pk").first()


@dataclass(frozen=True)
class Tally:
    """How many there were between two moments, by listed reason and by outcome, and the median hours to a decision.

    `hours` is None where nothing was decided.
    """

    total: int
    by_cause: dict[str, int]
    by_outcome: dict[str, int]
    hours: float | None


def appeals_between(start: datetime, end: datetime) -> Tally:
    """Return the appeals that came from a moment on and before another; one that waits counts under ""."""
    asked = Appeal.objects.filter(at__gte=start, at__lt=end).values_list("cause", "outcome", "at", "decided_at")
    rows = list(asked)
    spans = [decided - at for _cause, _outcome, at, decided in rows if decided]
    causes = Counter(cause for cause, _outcome, _at, _decided in rows)
    return Tally(len(rows), dict(causes), dict(Counter(row[1] for row in rows)), _median_hours(spans))


def refusals_between(start: datetime, end: datetime) -> Tally:
    """Return the refusals of that time, also those that a second look undid later; the hours count from arrival.

    Only what its author was told a reason for is counted.
    """
    standing = Review.objects.filter(closed_at__gte=start, closed_at__lt=end, outcome=Review.Outcome.REFUSED)
    rows = list(standing.exclude(cause="").values_list("cause", "outcome", "opened_at", "closed_at"))
    undone = Appeal.objects.filter(refused_at__gte=start, refused_at__lt=end, outcome=Appeal.Outcome.UPHELD)
    rows += list(undone.values_list("cause", "outcome", "review__opened_at", "refused_at"))
    spans = [closed - opened for _cause, _outcome, opened, closed in rows if closed]
    return Tally(
        len(rows), dict(Counter(row[0] for row in rows)), dict(Counter(row[1] for row in rows)), _median_hours(spans)
    )


def _median_hours(spans: list[timedelta]) -> float | None:
    return median(span.total_seconds() / 3600 for span in spans) if spans else None


def still_spoken_about(kind: str, object_ids: Collection[int]) -> set[int]:
    """Return which contents wait for a second look, or for somebody to read what their writer wrote back."""
    about = {"kind": kind, "object_id__in": object_ids}
    asked = Appeal.objects.filter(outcome=Appeal.Outcome.OPEN, **about).values_list("object_id", flat=True)
    unread = Review.objects.filter(kind="reply", closed_at__isnull=True).values("object_id")
    replies = Reply.objects.filter(pk__in=unread, **about).values_list("object_id", flat=True)
    return {*asked, *replies}


def kind_words_between(start: date, end: date) -> dict[tuple[str, str], int]:
    """Return how often each (family of phrases, choice) happened from the day `start` to the day `end`, both included.

    The keys are the slugs of triage (`at-least`) and the values of `KindWords.Choice`; what never happened is left out.
    """
    rows = KindWords.objects.filter(day__gte=start, day__lte=end).order_by("family", "choice")
    summed = rows.values_list("family", "choice").annotate(Sum("number"))
    return {(family, choice): number for family, choice, number in summed}
