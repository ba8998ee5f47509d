"""What the people of the site decide about a family."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.families.models.family import Family
from tealight.families.models.keys import KEY_LENGTH


class Protection(models.Model):
    """One decision by two people, for a family of which one parent is gone, cannot be reached, or does harm.

    It takes effect when a second person agrees; until then it can be put away. The reason is for the record alone.
    """

    class Kind(models.TextChoices):
        REMOVE = "remove", _("take a parent out")
        RETURN = "return", _("let a parent come back")
        END_STOP = "end_stop", _("end a stop of additions")

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="protections")
    once = models.CharField(max_length=KEY_LENGTH, editable=False)
    kind = models.CharField(max_length=8, choices=Kind)
    about = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["family", "once"], name="protection_once_a_form"),
            models.CheckConstraint(
                condition=models.Q(agreed_by__isnull=True) | ~models.Q(agreed_by=models.F("asked_by")),
                name="protection_by_two",
            ),
        ]

    def __str__(self) -> str:
        return f"Protection {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.agreed_at is None and self.ended_at is None
