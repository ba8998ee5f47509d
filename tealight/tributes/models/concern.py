"""What somebody tells the care team about a tribute that speaks of them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.models.keys import KEY_LENGTH
from tealight.tributes.models.tribute import Tribute


class Concern(models.Model):
    """“Is this page about your baby, or about you?”: an answer to it, from anybody, read by the care team only."""

    class About(models.TextChoices):
        LEAVE = "leave", _("A photograph or a name is here without our leave")
        ME = "me", _("It is about me")
        OTHER = "other", _("Something else")

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting for the care team")
        STAYS = "stays", _("the tribute stays as it is")
        CLOSED = "closed", _("the tribute was closed to others")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="concerns")
    once = models.CharField(max_length=KEY_LENGTH)
    about = models.CharField(max_length=8, choices=About, default=About.LEAVE)
    text = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    told_at = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING)
    before = models.PositiveSmallIntegerField(choices=Audience, null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "once"], name="concern_once_a_form"),
        ]

    def __str__(self) -> str:
        return f"Concern {self.pk}"
