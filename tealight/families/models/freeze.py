"""A stop that one guardian puts to additions."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.families.models.family import Family

FREEZE_DAYS = 30


class Freeze(models.Model):
    """While it stands, neither guardian adds or widens anything; it lapses by itself at `until`."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="freezes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    until = models.DateTimeField()
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["family"], condition=models.Q(ended_at__isnull=True), name="freeze_one_a_family"
            ),
        ]

    def __str__(self) -> str:
        return f"Freeze {self.pk}"
