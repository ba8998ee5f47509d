"""Lighting a candle."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from tealight.guestbook.actions.tallies import open_guestbook
from tealight.guestbook.models import Candle, CandleDay
from tealight.guestbook.queries import day_of
from tealight.tributes.models import Tribute


@transaction.atomic
def light_candle(tribute: Tribute, person: str, now: datetime) -> bool:
    """Light a person's candle of this day; False where it burns already."""
    day = day_of(now)
    open_guestbook(tribute.pk)
    try:
        with transaction.atomic():
            Candle.objects.create(tribute=tribute, person=person, day=day)
    except IntegrityError:
        return False
    today = CandleDay.objects.filter(tribute=tribute, day=day)
    if not today.update(lit=F("lit") + 1):  # the first of its day
        CandleDay.objects.get_or_create(tribute=tribute, day=day)
        today.update(lit=F("lit") + 1)
    return True
