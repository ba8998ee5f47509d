"""Leaving words and taking them back."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from tealight.accounts.visitor import Visitor
from tealight.families.actions import refuse_while_frozen
from tealight.guestbook import access, queries
from tealight.guestbook.actions.corrections import change_entry
from tealight.guestbook.actions.emptying import empty
from tealight.guestbook.actions.letters import send_receipt
from tealight.guestbook.actions.locking import locked_unread, stay_private
from tealight.guestbook.actions.passing import assess_in, let_appear, sample
from tealight.guestbook.actions.tallies import move
from tealight.guestbook.keys import key_from
from tealight.guestbook.models import Correction, Entry, Standing, Status
from tealight.safeguarding.actions import ask_after, erase_talk, forget_notes_about
from tealight.safeguarding.assessment import Outcome
from tealight.safeguarding.models import Group
from tealight.tributes.access import Sight
from tealight.tributes.actions import ask_again


class PausedError(Exception):
    """The family rests from new words; whoever wrote some keeps them in the form."""


@dataclass(frozen=True)
class Left:
    """What came with one form; `once` is the form's own token."""

    kind: str
    name: str
    body: str
    once: str
    email: str = ""
    standing: str = Standing.UNSAID


@transaction.atomic
def leave_entry(sight: Sight, visitor: Visitor, left: Left, now: datetime) -> Entry:
    """Leave an entry, held for the care team or shown at once.

    `visitor` is acting, so that they can be counted. A form sent twice leaves one entry; sent again with other words
    (after going back) it asks for a change of that entry. Raises PausedError while the family rests, FrozenError for a
    guardian while additions are stopped.
    """
    tribute_id = sight.tribute.pk
    key = key_from(tribute_id, left.once)
    earlier = queries.entry_at(tribute_id, key)
    if earlier is None and queries.is_paused(tribute_id):
        raise PausedError
    if earlier is None and sight.is_guardian:
        refuse_while_frozen(sight.tribute.family_id)
        ask_again(sight.tribute)
    if earlier is None:
        stay_private(sight.tribute)
    try:
        with transaction.atomic():
            entry = earlier or _new(sight, key, visitor, left, now)
    except IntegrityError:
        entry = earlier = Entry.objects.get(tribute_id=tribute_id, key=key)
    if earlier is not None:
        return change_entry(earlier, left.kind, left.name, left.body, access.standing_of(sight), now)
    _pass(sight, entry, now)
    send_receipt(entry, sight.key)
    return entry


def _new(sight: Sight, key: str, visitor: Visitor, left: Left, now: datetime) -> Entry:
    return Entry.objects.create(
        tribute=sight.tribute,
        key=key,
        kind=left.kind,
        standing=left.standing or access.unsaid_standing(sight),
        relation=access.relation_in(sight),
        name=left.name,
        email=left.email,
        body=left.body,
        person=visitor.person or "",
        account=visitor.user,
        written_at=now,
    )


def _pass(sight: Sight, entry: Entry, now: datetime) -> None:
    decision = assess_in(sight.tribute, entry.whole, access.standing_of(sight), now)
    if decision.outcome is not Outcome.SHOW:
        ask_after(decision, "entry", entry.pk, entry.tribute_id, group=Group.ENTRY)
        return
    sample(entry, decision)
    let_appear(entry, now, reads_first=not sight.is_guardian and queries.reads_first(entry.tribute_id))


@transaction.atomic
def withdraw_entry(entry: Entry) -> None:
    """Take an entry back for its author: the words, the name and the address are erased, not only hidden.

    With them go what was said with the care team about them, its notes, and letters that have not left yet.
    """
    changes = list(Correction.objects.filter(tribute_id=entry.tribute_id, entry=entry).values_list("pk", flat=True))
    erase_talk("entry", entry.pk)
    for correction_id in changes:
        erase_talk("correction", correction_id)
    forget_notes_about("entry", [entry.pk])
    forget_notes_about("correction", changes)
    locked = locked_unread(entry)
    move(locked, Status.WITHDRAWN)
    empty(locked)
