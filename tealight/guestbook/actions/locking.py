"""One writer at a time for each entry, and nothing private on a page that opens at this moment."""

from django.db import transaction

from tealight.guestbook import queries
from tealight.guestbook.models import Correction, Entry
from tealight.safeguarding.actions import close_review, forget_shared
from tealight.safeguarding.models import Review
from tealight.tributes.actions.locking import locked
from tealight.tributes.models import Tribute


class _CameBetweenError(Exception):
    """Somebody else changed the entry after its reviews were closed and before it was locked."""


def stay_private(tribute: Tribute) -> None:
    """Keep a tribute that only its circle sees from opening until the transaction ends; call it before other locks."""
    if not tribute.is_open:
        locked(tribute)


def locked_unread(entry: Entry) -> Entry:
    """Close whatever the care team was asked about an entry, and lock it until the transaction ends.

    Reviews come before the entry, in the order in which a decision takes them. Another change may slip in between the
    two; then everything is let go and tried again, so that no moderator is left with a review of an overtaken text.
    """
    while True:
        try:
            with transaction.atomic():
                _close(entry)
                mine = Entry.objects.select_for_update().get(pk=entry.pk)
                if queries.waiting_correction(mine) or _is_asked_about(mine):
                    raise _CameBetweenError
                return mine
        except _CameBetweenError:
            continue


def _close(entry: Entry) -> None:
    close_review("entry", entry.pk)
    forget_shared("entry", entry.pk)
    waiting = queries.waiting_correction(entry)
    if waiting is not None:
        close_review("correction", waiting.pk)
        Correction.objects.filter(pk=waiting.pk, outcome=Correction.Outcome.WAITING).update(
            outcome=Correction.Outcome.REPLACED
        )


def _is_asked_about(entry: Entry) -> bool:
    return Review.objects.filter(kind="entry", object_id=entry.pk, closed_at=None).exists()
