"""What somebody of the care team set for themselves; nobody else sees it, and it leaves no line in the record."""

from calendar import isleap
from datetime import date, datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models

SHIFT = timedelta(hours=6)  # without a decision, after which the next one begins a new shift
NOTE_LENGTH = 500
COMMON_LEAP = 2000  # the year in which a day of every year is kept, so that no year of anybody's stands here


class Carer(models.Model):
    """One person's own measure. There is no history: `done` counts this shift alone, and only under a limit."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    limit = models.PositiveSmallIntegerField(null=True, blank=True)  # decisions in one shift
    unwanted = models.JSONField(default=list, blank=True)  # names of kinds of loss, see `losses`
    done = models.PositiveSmallIntegerField(default=0)
    shift_ends_at = models.DateTimeField(null=True, blank=True)
    goes_on_until = models.DateTimeField(null=True, blank=True)  # neither limit nor day off counts before
    away_since = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Carer {self.pk}"

    @property
    def is_away(self) -> bool:
        return self.away_since is not None

    def done_at(self, now: datetime) -> int:
        """Return how many decisions this shift has had."""
        return self.done if self.shift_ends_at is not None and now < self.shift_ends_at else 0

    def has_done_enough(self, now: datetime) -> bool:
        """Tell whether the limit that they set is reached, and they did not choose to go on."""
        return self.limit is not None and self.done_at(now) >= self.limit and not self.goes_on(now)

    def goes_on(self, now: datetime) -> bool:
        """Tell whether they chose to go on, on purpose."""
        return self.goes_on_until is not None and now < self.goes_on_until


class DayOff(models.Model):
    """A day or a span on which somebody is given nothing; both ends belong to it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    first = models.DateField()
    last = models.DateField()
    every_year = models.BooleanField(default=False)  # then month and day count, also over the turn of the year

    class Meta:
        ordering: ClassVar = ["first", "last", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(every_year=True) | models.Q(last__gte=models.F("first")), name="dayoff_in_order"
            ),
            models.UniqueConstraint(fields=["user", "first", "last", "every_year"], name="dayoff_once"),
        ]

    def __str__(self) -> str:
        return f"Day off {self.pk}"

    def holds(self, day: date) -> bool:
        """Tell whether a day belongs to it; 29 February of every year is 28 February in a year without one."""
        if not self.every_year:
            return self.first <= day <= self.last
        first, last = (self.first.month, self.first.day), (self.last.month, self.last.day)
        days = [(day.month, day.day)]
        if days == [(2, 28)] and not isleap(day.year):
            days.append((2, 29))
        if first <= last:
            return any(first <= each <= last for each in days)
        return any(each >= first or each <= last for each in days)


class TeamNote(models.Model):
    """A few words for whoever of the care team comes next."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=NOTE_LENGTH)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"Note {self.pk}"
