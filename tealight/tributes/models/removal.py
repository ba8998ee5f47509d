"""A tribute that its family took away."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.tributes.models.tribute import Tribute

UNDO_DAYS = settings.RETENTION.removed_tributes


class Removal(models.Model):
    """While it stands, nobody can see the tribute and its family can have it back; then it is erased."""

    tribute = models.OneToOneField(Tribute, on_delete=models.CASCADE, related_name="removal")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["at"], name="removal_by_time")]

    def __str__(self) -> str:
        return f"Removal {self.pk}"
