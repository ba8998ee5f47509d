"""A tribute's way past the circle."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.models.tribute import Tribute


class Publication(models.Model):
    """A guardian's wish to open a tribute past the circle; it stays where it was until the care team has looked.

    Words that change while it waits end the row as `REPLACED` and begin another, so that nobody can let go by what
    they have not read.
    """

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting for the care team")
        OPENED = "opened", _("opened")
        KEPT = "kept", _("kept as it was")
        TAKEN_BACK = "taken_back", _("taken back by the family")
        REPLACED = "replaced", _("asked again with newer words")
        CLOSED = "closed", _("closed again by the care team")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="publications")
    audience = models.PositiveSmallIntegerField(choices=Audience)
    before = models.PositiveSmallIntegerField(choices=Audience)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField(max_length=12, choices=Outcome, default=Outcome.WAITING)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["tribute"], condition=models.Q(outcome="waiting"), name="publication_one_waiting_a_tribute"
            ),
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="publication_audience_known"),
        ]

    def __str__(self) -> str:
        return f"Publication {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.outcome == self.Outcome.WAITING
