"""A family and its one or two guardians."""

from typing import ClassVar

from django.conf import settings
from django.db import models

SEATS = (1, 2)  # of a family's guardians


class Family(models.Model):
    """The people to whom tributes belong."""

    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Family {self.pk}"


class Guardian(models.Model):
    """A parent who keeps the family's tributes; the two of a family are equal, and a seat is no rank."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="guardians")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="guardianships")
    seat = models.PositiveSmallIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["family", "user"], name="guardian_once_a_family"),
            models.UniqueConstraint(fields=["family", "seat"], name="guardian_two_seats_a_family"),
            models.CheckConstraint(condition=models.Q(seat__in=SEATS), name="guardian_seat_known"),
        ]

    def __str__(self) -> str:
        return f"Guardian {self.user_id} of family {self.family_id}"
