"""Changing words that were left. A change is a new text and passes the same door; the earlier one stands until then."""

from datetime import datetime, timedelta

from django.db import transaction

from tealight.families.actions import refuse_while_frozen
from tealight.guestbook import queries
from tealight.guestbook.actions.letters import send_shown
from tealight.guestbook.actions.locking import locked_unread, stay_private
from tealight.guestbook.actions.passing import ask_about_sample, assess_in, let_appear, sample, waits_as_sample
from tealight.guestbook.actions.unread import mark_unread
from tealight.guestbook.models import Correction, Entry, Status
from tealight.guestbook.smallness import is_small
from tealight.safeguarding import assessment
from tealight.safeguarding.actions import ask_after
from tealight.safeguarding.models import Group
from tealight.safeguarding.policy import HELD
from tealight.safeguarding.queries import is_asked_about
from tealight.tributes.actions import ask_again, tell_again

YOUNG = timedelta(hours=24)
FEW_HEARTS = 10


@transaction.atomic
def change_entry(entry: Entry, kind: str, name: str, body: str, standing: assessment.Standing, now: datetime) -> Entry:
    """Ask for another text in the place of an entry's; it stands at once, or waits for the care team.

    Does nothing where that text stands or waits already, or where the entry can no longer be changed. The review of the
    text that is overtaken is closed, so that nobody shows one text having read another.
    """
    waiting = queries.waiting_correction(entry)
    newest = waiting or entry
    if not entry.can_be_changed or (newest.kind, newest.name, newest.body) == (kind, name, body):
        return entry
    was_sampled = waits_as_sample(entry)
    if standing is assessment.Standing.FAMILY:
        refuse_while_frozen(entry.tribute.family_id)
        ask_again(entry.tribute)
    stay_private(entry.tribute)
    locked = locked_unread(entry)
    change = Correction(tribute_id=locked.tribute_id, entry=locked, kind=kind, name=name, body=body, made_at=now)
    if locked.status == Status.HELD:
        put(change, locked)
        _pass_held(change, locked, standing, now)
    elif locked.can_be_changed and (locked.kind, locked.name, locked.body) != (kind, name, body):
        _pass(change, locked, standing, now)
    if was_sampled and not is_asked_about("entry", locked.pk):
        ask_about_sample(locked)
    tell_again("entry", locked.pk, locked.tribute_id)
    return locked


def _pass_held(change: Correction, entry: Entry, standing: assessment.Standing, now: datetime) -> None:
    """Let a held entry appear with its new text as a new one would, or ask about that text instead."""
    decision = assess_in(entry.tribute, entry.whole, standing, now)
    if not _stands_at_once(decision, entry, now):
        ask_after(_after_a_while(decision), "entry", entry.pk, entry.tribute_id, group=Group.ENTRY)
        return
    change.save()
    sample(entry, decision)
    _remember(entry, decision)
    is_family = standing is assessment.Standing.FAMILY
    let_appear(entry, now, reads_first=not is_family and queries.reads_first(entry.tribute_id))
    send_shown([entry])


def _pass(change: Correction, entry: Entry, standing: assessment.Standing, now: datetime) -> None:
    decision = assess_in(entry.tribute, change.whole, standing, now)
    may = decision.outcome is assessment.Outcome.SHOW
    if _stands_at_once(decision, entry, now):
        sample(entry, decision)
        put(change, entry)
        _remember(entry, decision)
    elif may and change.kind == entry.kind and is_small(entry.read or entry.whole, change.whole):
        put(change, entry, as_correction=True)
    else:
        change.save()
        ask_after(_after_a_while(decision), "correction", change.pk, entry.tribute_id, group=Group.CHANGE)


def _remember(entry: Entry, decision: assessment.Decision) -> None:
    if decision.reason == assessment.Reason.PRIVATE:
        mark_unread(entry)


def _stands_at_once(decision: assessment.Decision, entry: Entry, now: datetime) -> bool:
    """Tell whether a whole new text needs no person; on a page of the circle alone none does, at any age."""
    is_private = decision.reason == assessment.Reason.PRIVATE
    return is_private or (decision.outcome is assessment.Outcome.SHOW and is_young(entry, now))


def _after_a_while(decision: assessment.Decision) -> assessment.Decision:
    """Return why a change waits: where it passes by itself and the entry is old, because nobody has read it."""
    return HELD if decision.outcome is assessment.Outcome.SHOW else decision


def is_young(entry: Entry, now: datetime) -> bool:
    """Tell whether so few have seen and held an entry that a whole new text may stand without a person.

    Fifty thousand hearts on a text that is then rewritten is the worst page that this product could show.
    """
    return now < entry.written_at + YOUNG and entry.hearts < FEW_HEARTS


def put(change: Correction, entry: Entry, *, as_correction: bool = False) -> None:
    """Set a text in the place of a locked entry's.

    A small correction is measured against the text that last passed as a whole, which `read` keeps: a chain of small
    corrections never adds up to another text.
    """
    change.earlier = {"kind": entry.kind, "name": entry.name, "body": entry.body, "read": entry.read}
    change.outcome = Correction.Outcome.APPLIED
    entry.read = (entry.read or entry.whole) if as_correction else ""
    entry.kind, entry.name, entry.body = change.kind, change.name, change.body
    entry.version += 1
    entry.save(update_fields=["kind", "name", "body", "read", "version"])
    if entry.status != Status.HELD:
        change.save()
