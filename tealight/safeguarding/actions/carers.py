"""What somebody of the care team sets for themselves, and a break; none of it is anybody else's to read or record."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction

from tealight.accounts.models import User
from tealight.safeguarding.models import SHIFT, Carer, DayOff, Review, TeamNote
from tealight.safeguarding.models.carer import COMMON_LEAP


@transaction.atomic
def set_measure(user: User, limit: int | None, unwanted: Collection[str]) -> None:
    """Set somebody's own limit a shift, and the kinds of loss that they are not given; without a limit none count."""
    carer = _own(user)
    if limit != carer.limit:
        carer.goes_on_until = None
    if limit is None:
        carer.done, carer.shift_ends_at = 0, None
    carer.limit, carer.unwanted = limit, sorted(unwanted)
    carer.save()


@transaction.atomic
def count_decision(user: User, now: datetime) -> None:
    """Count one decision of a shift for whoever set a limit; for anybody else nothing is kept."""
    carer = Carer.objects.select_for_update().filter(user=user, limit__isnull=False).first()
    if carer is not None:
        carer.done, carer.shift_ends_at = carer.done_at(now) + 1, now + SHIFT
        carer.save(update_fields=["done", "shift_ends_at"])


@transaction.atomic
def go_on(user: User, now: datetime) -> None:
    """Let somebody go on although they have done enough, or it is a day of theirs; until the shift would be over."""
    carer = _own(user)
    carer.goes_on_until = now + SHIFT
    carer.save(update_fields=["goes_on_until"])


@transaction.atomic
def keep_day(user: User, first: date, last: date, now: date, *, every_year: bool) -> None:
    """Keep a day or a span on which somebody is given nothing; those that are over go."""
    DayOff.objects.filter(user=user, every_year=False, last__lt=now).delete()
    if every_year:
        first, last = (day.replace(year=COMMON_LEAP) for day in (first, last))
    DayOff.objects.get_or_create(user=user, first=first, last=last, every_year=every_year)


@transaction.atomic
def take_day_away(user: User, day_id: int) -> None:
    """Take one of somebody's own days away; nothing happens for a day of anybody else."""
    DayOff.objects.filter(user=user, pk=day_id).delete()


@transaction.atomic
def begin_break(user: User, now: datetime) -> None:
    """Take a break, for as long as somebody wants; what they had taken is everybody's again."""
    Review.objects.filter(closed_at__isnull=True, taken_by=user).update(taken_by=None, taken_at=None)
    carer = _own(user)
    carer.away_since = carer.away_since or now
    carer.save(update_fields=["away_since"])


@transaction.atomic
def come_back(user: User) -> None:
    """End a break."""
    Carer.objects.filter(user=user).update(away_since=None)


@transaction.atomic
def leave_note(user: User, words: str, now: datetime) -> None:
    """Leave a few words for whoever of the team comes next; the same words pressed twice are one note."""
    TeamNote.objects.filter(by=user, words=words).delete()
    TeamNote.objects.create(by=user, words=words, at=now)


@transaction.atomic
def take_note_away(user: User, note_id: int) -> None:
    """Take one's own note away; nothing happens for a note of anybody else."""
    TeamNote.objects.filter(by=user, pk=note_id).delete()


def forget_team_notes(now: datetime) -> int:
    """Erase the notes whose days are over; return how many."""
    before = now - timedelta(days=settings.RETENTION.team_notes)
    return TeamNote.objects.filter(at__lt=before).delete()[0]


def _own(user: User) -> Carer:
    Carer.objects.get_or_create(user=user)
    return Carer.objects.select_for_update().get(user=user)
