"""The passage of what was left while nobody but the circle could see it: before strangers can, it is read like theirs.

A few entries are read at once. What is more than that is held without a question to the care team, and the worker reads
it, so many at a time: what nobody has read yet is never shown to strangers.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone, translation
from django_tasks import task

from tealight.families.queries import circle_of, guardians_of
from tealight.guestbook import queries
from tealight.guestbook.actions.narrowing import put_back
from tealight.guestbook.actions.tallies import count, move
from tealight.guestbook.actions.unread import mark_unread
from tealight.guestbook.first_look import read_by_people
from tealight.guestbook.models import Correction, Entry, Status, Thanks, Unread
from tealight.guestbook.rules import rules_in
from tealight.safeguarding.actions import ask_after
from tealight.safeguarding.assessment import Decision, Outcome, Rules, Standing, Words, assess
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.queries import was_let_go
from tealight.tributes.actions.locking import locked
from tealight.tributes.first_look import Opening, opened_at
from tealight.tributes.models import Tribute

AT_ONCE = 100  # entries that are read while somebody waits for the page, or in one transaction of the worker


def pass_on_opening(opening: Opening) -> None:
    """Hold for the care team what does not pass; what the family keeps or has hidden stays where it is.

    Whatever stood while strangers saw the page has passed by then and is not asked about again.
    """
    now, tribute = timezone.now(), opening.tribute
    unread = _left_unread(opening)
    first = list(unread.order_by("pk")[:AT_ONCE])
    others = unread.filter(pk__gt=first[-1].pk) if len(first) == AT_ONCE else unread.none()
    _pass_all(first, tribute, now)
    _hold_unread(tribute.pk, others)
    if not opening.was_read:
        _pass_note(opening)


def _left_unread(opening: Opening) -> QuerySet[Entry]:
    """Return the entries that were left or changed while the page was private, but for those that people just read."""
    entries = Entry.objects.filter(tribute=opening.tribute, status__in=[Status.SHOWN, Status.WAITING])
    if opening.was_read:
        entries = entries.exclude(pk__in=read_by_people(opening.tribute.pk))
    if opening.since is None:
        return entries
    changed = Correction.objects.filter(
        tribute=opening.tribute, outcome=Correction.Outcome.APPLIED, made_at__gte=opening.since
    )
    unread = Unread.objects.filter(tribute=opening.tribute)
    return entries.filter(
        Q(written_at__gte=opening.since) | Q(pk__in=changed.values("entry_id")) | Q(pk__in=unread.values("entry_id"))
    )


def _hold_unread(tribute_id: int, entries: QuerySet[Entry]) -> None:
    """Hold entries about which nobody is asked; `shown_at` tells where each stood."""
    waiting = entries.filter(status=Status.WAITING).update(status=Status.HELD, shown_at=None)
    shown = entries.filter(status=Status.SHOWN).update(status=Status.HELD)
    count(tribute_id, shown=-shown, waiting=-waiting)
    if shown or waiting:
        pass_held_unread.enqueue(tribute_id)


@task()
def pass_held_unread(tribute_id: int) -> None:
    """Read the next entries that were held unread, and go on with the others; a task of the worker."""
    with transaction.atomic():
        tribute = Tribute.objects.filter(pk=tribute_id).first()
        if tribute is None:
            return
        locked(tribute)
        asked = Review.objects.filter(kind="entry", object_id=OuterRef("pk"), closed_at=None)
        unread = Entry.objects.filter(~Exists(asked), tribute_id=tribute_id, status=Status.HELD)
        found = list(unread.order_by("pk")[:AT_ONCE])
        _pass_all(found, tribute, timezone.now())
        if len(found) == AT_ONCE:
            pass_held_unread.enqueue(tribute_id)


def _pass_all(entries: list[Entry], tribute: Tribute, now: datetime) -> None:
    """Let entries stand where they stood, or hold them for the care team; the tribute is locked."""
    ids = [entry.pk for entry in entries]
    list(Review.objects.select_for_update().filter(kind="entry", object_id__in=ids, closed_at=None).order_by("pk"))
    standings, rules = _standings(tribute), {standing: rules_in(tribute, standing, now) for standing in Standing}
    passable = [Status.SHOWN, Status.WAITING, Status.HELD]
    for entry in Entry.objects.select_for_update().filter(pk__in=ids, status__in=passable).order_by("pk"):
        standing = standings.get(entry.account_id or 0, Standing.STRANGER)
        _pass(entry, tribute, standing, rules[standing])
    if tribute.is_open:
        Unread.objects.filter(entry__in=ids).delete()


def _standings(tribute: Tribute) -> dict[int, Standing]:
    """Return where the family's own people stand, by their accounts."""
    circle = {membership.user_id: Standing.CIRCLE for membership in circle_of(tribute.family_id)}
    return circle | {guardian.pk: Standing.FAMILY for guardian in guardians_of(tribute.family_id)}


def _pass(entry: Entry, tribute: Tribute, standing: Standing, rules: Rules) -> None:
    decision = _assess(tribute, Words(entry.whole, "entry", standing, rules=rules))
    if decision.outcome is not Outcome.SHOW:
        ask_after(decision, "entry", entry.pk, tribute.pk, group=Group.ENTRY)
        move(entry, Status.HELD)
    elif entry.status == Status.HELD:
        _stand_again(entry, tribute)


def _stand_again(entry: Entry, tribute: Tribute) -> None:
    if not tribute.is_open:
        put_back(entry, timezone.now())
    else:
        move(entry, Status.SHOWN if entry.shown_at is not None else Status.WAITING)


def passes_again(entry: Entry, now: datetime) -> bool:
    """Tell whether a locked entry that its family had set aside can stand on its page; else hold it.

    What was set aside when strangers came was read by nobody then, unless people had let it go before.
    """
    tribute = entry.tribute
    opened = opened_at(tribute)
    was_read = entry.written_at >= (opened or now) or was_let_go("entry", entry.pk)
    if opened is None:
        mark_unread(entry)
        return True
    if was_read and not Unread.objects.filter(entry=entry).exists():
        return True
    standing = _standings(tribute).get(entry.account_id or 0, Standing.STRANGER)
    _pass(entry, tribute, standing, rules_in(tribute, standing, now))
    Unread.objects.filter(entry=entry).delete()
    return entry.status != Status.HELD


def _pass_note(opening: Opening) -> None:
    note = queries.standing_thanks(opening.tribute.pk)
    if note is None or note.shown_at is None or was_let_go("thanks", note.pk):
        return
    decision = _assess(opening.tribute, Words(note.body, "thanks", Standing.FAMILY))
    if decision.outcome is not Outcome.SHOW:
        ask_after(decision, "thanks", note.pk, opening.tribute.pk, group=Group.CHANGE)
        Thanks.objects.filter(pk=note.pk).update(shown_at=None)


def _assess(tribute: Tribute, words: Words) -> Decision:
    """Read them in no language beforehand: the one that is spoken now is that of whoever opens the page."""
    with translation.override(None):
        return assess(replace(words, is_private=not tribute.is_open))
