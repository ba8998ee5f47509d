"""What the care team decides; called by safeguarding inside its transaction, which also records the decision."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook import queries
from tealight.guestbook.actions.corrections import put
from tealight.guestbook.actions.emptying import empty
from tealight.guestbook.actions.letters import send_shown, tell_of_waiting
from tealight.guestbook.actions.passing import let_appear
from tealight.guestbook.actions.tallies import count, move
from tealight.guestbook.models import PLACE, Correction, Entry, Status

PASSABLE = (Status.HELD, Status.REFUSED)


@transaction.atomic
def show_entry(entry_id: int, by: User) -> None:
    """Let an entry appear, or wait for a family that reads first; nothing happens to one that was taken back."""
    entry = Entry.objects.select_for_update().filter(pk=entry_id, status__in=PASSABLE).first()
    if entry is not None:
        let_appear(entry, timezone.now(), reads_first=queries.reads_first(entry.tribute_id))
        send_shown([entry])


@transaction.atomic
def show_entries(ids: Sequence[int], by: User) -> None:
    """Do for many entries what `show_entry` does for one, in a few statements for each tribute."""
    found = Entry.objects.select_for_update().filter(pk__in=ids, status__in=PASSABLE).order_by("pk")
    books: dict[int, list[Entry]] = defaultdict(list)
    for entry in found:
        books[entry.tribute_id].append(entry)
    for tribute_id, entries in books.items():
        _let_all_appear(tribute_id, entries)


def _let_all_appear(tribute_id: int, entries: list[Entry]) -> None:
    to = Status.WAITING if queries.reads_first(tribute_id) else Status.SHOWN
    mine = Entry.objects.filter(tribute_id=tribute_id, pk__in=[entry.pk for entry in entries])
    if to == Status.WAITING:
        mine.update(status=to)
        count(tribute_id, waiting=len(entries))
        tell_of_waiting(tribute_id, timezone.now())
        return
    mine.update(status=to, shown_at=timezone.now(), rank=F("hearts") * PLACE + F("id"))
    count(tribute_id, shown=len(entries))
    for entry in entries:
        entry.status = to
    send_shown(entries)


@transaction.atomic
def refuse_entry(entry_id: int, by: User, reason: str) -> None:
    """Keep an entry from appearing, or take it from the page."""
    _take_from_the_page(entry_id, Status.REFUSED)


@transaction.atomic
def withhold_entry(entry_id: int, by: User) -> None:
    """Put an entry back to waiting for the care team, because their decision is undone."""
    _take_from_the_page(entry_id, Status.HELD)


def _take_from_the_page(entry_id: int, to: Status) -> None:
    movable = [Status.HELD, Status.WAITING, Status.SHOWN, Status.REFUSED]
    entry = Entry.objects.select_for_update().filter(pk=entry_id, status__in=movable).first()
    if entry is not None:
        move(entry, to)


@transaction.atomic
def erase_refused_entry(entry_id: int) -> bool:
    """Empty an entry that was refused and whose time is over; False where it is no longer refused."""
    entry = Entry.objects.select_for_update().filter(pk=entry_id, status=Status.REFUSED).first()
    if entry is None:
        return False
    move(entry, Status.ERASED)
    empty(entry)
    return True


@transaction.atomic
def erase_refused_correction(correction_id: int) -> bool:
    """Erase a new text that was refused and whose time is over; the text that stands is left as it is."""
    return Correction.objects.filter(pk=correction_id, outcome=Correction.Outcome.REFUSED).delete()[0] > 0


@transaction.atomic
def show_correction(correction_id: int, by: User) -> None:
    """Set the new text in the place of the earlier one; it is now the text that a person has read."""
    passable = [Correction.Outcome.WAITING, Correction.Outcome.REFUSED]
    change = Correction.objects.filter(pk=correction_id, outcome__in=passable).first()
    if change is None:
        return
    entry = Entry.objects.select_for_update().get(pk=change.entry_id)
    if entry.can_be_changed:
        put(change, entry)
    else:  # hidden or refused meanwhile: the text stays the one about which that was decided
        change.outcome = Correction.Outcome.REFUSED
    change.save()


@transaction.atomic
def refuse_correction(correction_id: int, by: User, reason: str) -> None:
    """Leave the earlier text where it is, or bring it back where the new one stands already."""
    change = Correction.objects.filter(pk=correction_id).first()
    if change is None or change.outcome == Correction.Outcome.REPLACED:
        return
    entry = Entry.objects.select_for_update().get(pk=change.entry_id)
    stands = (entry.kind, entry.name, entry.body) == (change.kind, change.name, change.body)
    if change.outcome == Correction.Outcome.APPLIED and change.earlier and stands:
        for field, value in change.earlier.items():
            setattr(entry, field, value)
        entry.version += 1
        entry.save(update_fields=[*change.earlier, "version"])
    change.outcome = Correction.Outcome.REFUSED
    change.save(update_fields=["outcome"])
