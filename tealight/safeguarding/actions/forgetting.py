"""What goes once its time is over: refused words, the notes of whoever decided, and crisis cases."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from tealight.audit.actions import record
from tealight.safeguarding import contents, holding
from tealight.safeguarding.actions.answers import erase_talk
from tealight.safeguarding.models import CrisisCase, Review

BATCH = 500


def forget_refused(now: datetime) -> int:
    """Erase the words that the care team refused so long ago that nobody needs them; return how many contents.

    Each goes in a transaction of its own, with the note about it. What a room still needs (see `holding`) is looked at
    again the next time, and so is what the care team is asked about anew.
    """
    erased = 0
    for batch in _batches(_refused(now)):
        by_kind: dict[str, list[Review]] = {}
        for review in batch:
            by_kind.setdefault(review.kind, []).append(review)
        for kind, reviews in by_kind.items():
            needed = holding.needed(kind, [review.object_id for review in reviews])
            erased += sum(_forget(review.pk, now) for review in reviews if review.object_id not in needed)
    return erased


def forget_notes(now: datetime) -> int:
    """Erase the notes about everything else that was decided as long ago, a batch at a time; return how many."""
    others, gone = _due(now).exclude(outcome=Review.Outcome.REFUSED, kind__in=contents.erasable()), 0
    while ids := list(others.order_by("closed_at", "pk").values_list("pk", flat=True)[:BATCH]):
        # Asked once more with the change itself: a decision may have been taken back in the meantime.
        rows = _due(now).filter(pk__in=ids)
        gone += rows.exclude(note="").count()
        rows.update(note="", forgotten_at=now)
    return gone


def forget_cases(now: datetime) -> int:
    """Erase the crisis cases that were closed so long ago, with everything noted in their steps; return how many."""
    before, gone = now - timedelta(days=settings.RETENTION.crisis_cases), 0
    old = CrisisCase.objects.filter(closed_at__lt=before).order_by("closed_at").values_list("pk", flat=True)
    while ids := list(old[:BATCH]):
        # Asked once more with the deletion itself: a case may have been opened again in the meantime.
        CrisisCase.objects.filter(pk__in=ids, closed_at__lt=before).delete()
        gone += len(ids)
    return gone


def _due(now: datetime) -> QuerySet[Review]:
    before = now - timedelta(days=settings.RETENTION.refused_words)
    return Review.objects.filter(closed_at__lt=before, forgotten_at__isnull=True)


def _refused(now: datetime) -> QuerySet[Review]:
    return _due(now).filter(outcome=Review.Outcome.REFUSED, kind__in=contents.erasable())


def _batches(reviews: QuerySet[Review]) -> Iterator[list[Review]]:
    """Yield reviews by 500, the oldest first, each once: those that stay do not stand before the others."""
    rows = reviews.order_by("closed_at", "pk")
    batch = list(rows[:BATCH])
    while batch:
        yield batch
        last = batch[-1]
        later = Q(closed_at__gt=last.closed_at) | Q(pk__gt=last.pk)
        batch = list(rows.filter(later, closed_at__gte=last.closed_at)[:BATCH])


@transaction.atomic
def _forget(review_id: int, now: datetime) -> bool:
    """Forget one refusal, and erase the words unless they were decided about since; tell whether words went."""
    review = _refused(now).select_for_update().filter(pk=review_id).first()
    if review is None:
        return False
    others = Review.objects.filter(kind=review.kind, object_id=review.object_id).exclude(pk=review.pk)
    is_asked = others.filter(closed_at__isnull=True).exists()
    if is_asked or holding.needed(review.kind, [review.object_id]):
        return False
    younger = others.filter(closed_at__gte=now - timedelta(days=settings.RETENTION.refused_words))
    is_decided_anew = younger.exclude(outcome=Review.Outcome.WITHDRAWN).exists()
    kind = contents.kind_of(review.kind)
    went = not is_decided_anew and kind is not None and kind.erase is not None and kind.erase(review.object_id)
    if went:
        erase_talk(review.kind, review.object_id)
        record(None, "review.forgotten", review.subject, tribute_id=review.tribute_id)
    review.note, review.forgotten_at = "", now
    review.save(update_fields=["note", "forgotten_at"])
    return went
