"""How often something was done in an hour: the only memory of the limits."""

from typing import ClassVar

from django.db import models


class Allowance(models.Model):
    """What one person or network used of one action in one hour (hours since 1970, UTC); `key` names nobody."""

    hour = models.PositiveIntegerField()
    key = models.CharField(max_length=64)
    used = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            # The hour first, so that the same index finds the old rows that can go.
            models.UniqueConstraint(fields=["hour", "key"], name="allowance_once_an_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.used} in hour {self.hour}"
