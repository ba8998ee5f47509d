"""What can be left without words: hearts and candles."""

from typing import ClassVar

from django.db import models

from tealight.guestbook.models.entry import Entry
from tealight.tributes.models import Tribute

PERSON_LENGTH = 34
BURNS_DAYS = 7


class Heart(models.Model):
    """One person holds one entry close.

    An entry goes only together with its tribute, and its hearts with it; so the database need not look for the hearts
    of each single entry, for which it would want an index that begins with the entry.
    """

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.ForeignKey(Entry, on_delete=models.DO_NOTHING, related_name="+", db_index=False, db_constraint=False)
    person = models.CharField(max_length=PERSON_LENGTH)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "entry", "person"], name="heart_once_a_person"),
        ]

    def __str__(self) -> str:
        return f"Heart {self.pk}"


class Candle(models.Model):
    """One person lit a candle on one day; it burns for seven days, that one included."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.CharField(max_length=PERSON_LENGTH)
    day = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "person", "day"], name="candle_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"Candle {self.pk}"


class CandleDay(models.Model):
    """How many candles were lit on one day: what burns now is the sum of at most seven rows."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    lit = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "day"], name="candle_day_once"),
        ]

    def __str__(self) -> str:
        return f"Candles of {self.day}"
