"""Questions about many reviews; each is answered from an index, without counting the whole."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet, Sum

from tealight.safeguarding.models import CrisisCase, Group, KindWords, ReaderTrouble, Review, SiteRules

PAGE = 20
NEWEST = 200  # of the waiting entries: where many come for one tribute, it is among the newest
READER_RESTS = timedelta(hours=1)
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
    """Tell whether the care team is asked about a content now, or answered last that it is not shown.

    A sample of what is shown unread stands on its page while it waits.
    """
    newest = Review.objects.filter(kind=kind, object_id=object_id).exclude(outcome=Review.Outcome.WITHDRAWN)
    newest = newest.exclude(closed_at=None, group=Group.SAMPLE)
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


def kind_words_between(start: date, end: date) -> dict[tuple[str, str], int]:
    """Return how often each (family of phrases, choice) happened from the day `start` to the day `end`, both included.

    The keys are the slugs of triage (`at-least`) and the values of `KindWords.Choice`; what never happened is left out.
    """
    rows = KindWords.objects.filter(day__gte=start, day__lte=end).order_by("family", "choice")
    summed = rows.values_list("family", "choice").annotate(Sum("number"))
    return {(family, choice): number for family, choice, number in summed}
