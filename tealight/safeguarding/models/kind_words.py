"""How often somebody was asked about a phrase that may hurt."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class KindWords(models.Model):
    """How often, on one day, one thing happened where kinder words were offered; never which words."""

    class Choice(models.TextChoices):
        ASKED = "asked", _("were asked")
        CHANGED = "changed", _("went back to change their words")
        LEFT = "left", _("left them as they were")
        CANDLE = "candle", _("lit a candle instead")

    day = models.DateField()
    family = models.CharField(max_length=30)
    choice = models.CharField(max_length=7, choices=Choice)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        # A table of its own beside all tributes: at most eight families times four choices a day.
        constraints: ClassVar = [models.UniqueConstraint(fields=["day", "family", "choice"], name="kind_words_once")]

    def __str__(self) -> str:
        return f"{self.day} {self.family} {self.choice}: {self.number}"
