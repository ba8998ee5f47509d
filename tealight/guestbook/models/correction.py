"""A new text that the author of an entry wants in the place of the old one."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.guestbook.models.entry import Entry, Kind
from tealight.tributes.models import Tribute


class Correction(models.Model):
    """It waits for the care team while the earlier text stands; `earlier` keeps that one, so that it can come back."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting for the care team")
        APPLIED = "applied", _("in the place of the earlier text")
        REFUSED = "refused", _("not shown by the care team")
        REPLACED = "replaced", _("overtaken by another change")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.ForeignKey(  # goes with its tribute, like a heart
        Entry, on_delete=models.DO_NOTHING, related_name="+", db_index=False, db_constraint=False
    )
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=80, blank=True)
    body = models.TextField()
    earlier = models.JSONField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.WAITING)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["tribute", "entry"], condition=models.Q(outcome="waiting"), name="correction_one_waiting"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["tribute", "entry"], name="correction_by_tribute")]

    def __str__(self) -> str:
        return f"Correction {self.pk}"

    @property
    def whole(self) -> str:
        """Everything in it that others read: the name shown, then the text."""
        return f"{self.name}\n{self.body}"
