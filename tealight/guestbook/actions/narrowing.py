"""What becomes of words that waited for the care team once their page is its circle's again: nobody reads them."""

from datetime import datetime

from django.utils import timezone

from tealight.families.queries import guardians_of, involved_with
from tealight.guestbook import queries
from tealight.guestbook.actions.corrections import put
from tealight.guestbook.actions.passing import let_appear
from tealight.guestbook.actions.tallies import move
from tealight.guestbook.actions.unread import mark_unread
from tealight.guestbook.models import Correction, Entry, Status, Thanks
from tealight.safeguarding.actions import close_review
from tealight.safeguarding.models import Group, Review
from tealight.tributes.actions.locking import locked
from tealight.tributes.models import Tribute


def withdraw_on_narrowing(tribute: Tribute) -> None:
    """Ask nobody about what the family's own people left and strangers will not see: it stands where it stood.

    It is read when the page opens again. What was told of stays on the list, as do the words of strangers.
    """
    now, own = timezone.now(), involved_with(tribute.family_id)
    entries = Entry.objects.filter(tribute=tribute, account__in=own)
    asked = Review.objects.filter(closed_at=None, tribute_id=tribute.pk)
    samples = asked.filter(kind="entry", group=Group.SAMPLE, object_id__in=entries.values("pk"))
    changes = Correction.objects.filter(tribute=tribute, entry__account__in=own, outcome=Correction.Outcome.WAITING)
    note = queries.standing_thanks(tribute.pk)
    is_note_held = note is not None and asked.filter(kind="thanks", object_id=note.pk).exists() and not note.shown_at
    held_ids = list(entries.filter(status=Status.HELD).order_by("pk").values_list("pk", flat=True))
    change_ids = list(changes.order_by("pk").values_list("pk", flat=True))
    for kind, ids in (
        ("entry", {*held_ids, *samples.values_list("object_id", flat=True)}),
        ("correction", change_ids),
        ("thanks", [note.pk] if note is not None and is_note_held else []),
    ):
        for object_id in sorted(ids):
            close_review(kind, object_id)
    locked(tribute)
    for change in changes.filter(pk__in=change_ids).order_by("pk"):
        entry = Entry.objects.select_for_update().get(pk=change.entry_id)
        put(change, entry)
        mark_unread(entry)
    for entry in Entry.objects.select_for_update().filter(pk__in=held_ids, status=Status.HELD).order_by("pk"):
        put_back(entry, now)
    if note is not None and is_note_held:
        Thanks.objects.filter(pk=note.pk).update(shown_at=now)


def put_back(entry: Entry, now: datetime) -> None:
    """Let a held entry stand within its circle as it would have from the first; it is not for strangers yet."""
    mark_unread(entry)
    if entry.shown_at is not None:
        move(entry, Status.SHOWN)
    else:
        is_parents = entry.account in guardians_of(entry.tribute.family_id)
        let_appear(entry, now, reads_first=not is_parents and queries.reads_first(entry.tribute_id))
