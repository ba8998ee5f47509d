"""Questions about what the care team and writers said to each other, about refusals and about second looks at them."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from tealight.safeguarding.models import Answer, Appeal, Reply, Review


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


def decided_to_refuse(refused: Review) -> set[int]:
    """Return who refused a content, first or as one of two who agreed; `refused` is the review of it."""
    asked = Appeal.objects.filter(review=refused).values_list("refused_by", flat=True).first()
    agreed = refused.opinions.filter(outcome=Review.Outcome.REFUSED).values_list("by", flat=True)
    return {each for each in (asked or refused.decided_by_id, *agreed) if each is not None}


@dataclass(frozen=True)
class Tally:
    """How many there were between two moments, by listed reason and by outcome, and the median hours to a decision.

    `hours` is None where nothing was decided.
    """

    total: int
    by_refusal: dict[str, int]
    by_outcome: dict[str, int]
    hours: float | None


def appeals_between(start: datetime, end: datetime) -> Tally:
    """Return the appeals that came from a moment on and before another; one that waits counts under ""."""
    asked = Appeal.objects.filter(at__gte=start, at__lt=end).values_list("refusal", "outcome", "at", "decided_at")
    rows = list(asked)
    spans = [decided - at for _refusal, _outcome, at, decided in rows if decided]
    refusals = Counter(refusal for refusal, _outcome, _at, _decided in rows)
    return Tally(len(rows), dict(refusals), dict(Counter(row[1] for row in rows)), _median_hours(spans))


def refusals_between(start: datetime, end: datetime) -> Tally:
    """Return the refusals of that time, also those that a second look undid later; the hours count from arrival.

    Only those with a listed reason are counted.
    """
    standing = Review.objects.filter(closed_at__gte=start, closed_at__lt=end, outcome=Review.Outcome.REFUSED)
    rows = list(standing.exclude(refusal="").values_list("refusal", "outcome", "opened_at", "closed_at"))
    undone = Appeal.objects.filter(refused_at__gte=start, refused_at__lt=end, outcome=Appeal.Outcome.UPHELD)
    rows += list(undone.values_list("refusal", "outcome", "review__opened_at", "refused_at"))
    spans = [closed - opened for _refusal, _outcome, opened, closed in rows if closed]
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
