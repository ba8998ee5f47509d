"""A family and its one or two guardians."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Family(models.Model):
    """The people to whom tributes belong."""

    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Family {self.pk}"


class Guardian(models.Model):
    """A parent who keeps the family's tributes; all guardians of a family are equal."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="guardians")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="guardianships")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["family", "user"], name="guardian_once_a_family"),
        ]

    def __str__(self) -> str:
        return f"Guardian {self.user_id} of family {self.family_id}"
