"""One guardian's step by which more people see a tribute or a part of it, past the circle."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.tributes.audience import Audience
from tealight.tributes.models.chapter import Chapter
from tealight.tributes.models.photograph import Photograph
from tealight.tributes.models.tribute import Tribute

UNDO_WIDENING = timedelta(days=30)


class Widening(models.Model):
    """It is told to the other guardian, who undoes it with one click while the audience is still the one set here."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="widenings")
    chapter = models.ForeignKey(Chapter, null=True, on_delete=models.CASCADE, related_name="+")
    photograph = models.ForeignKey(Photograph, null=True, on_delete=models.CASCADE, related_name="+")
    before = models.PositiveSmallIntegerField(choices=Audience)
    audience = models.PositiveSmallIntegerField(choices=Audience)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(audience__gt=models.F("before")), name="widening_is_wider"),
        ]

    def __str__(self) -> str:
        return f"Widening {self.pk}"

    @property
    def part(self) -> Chapter | Photograph | None:
        """Return the part of the tribute that it is about; None where it is about the whole."""
        return self.chapter or self.photograph

    def can_be_undone(self, now: datetime) -> bool:
        """Tell whether its time is not over and nobody undid it; what became of the audience is not asked here."""
        return self.undone_at is None and now < self.at + UNDO_WIDENING
