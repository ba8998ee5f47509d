"""The secret address of a tribute."""

from typing import ClassVar

from django.db import models

from tealight.tributes.models.keys import KEY_LENGTH, new_key
from tealight.tributes.models.tribute import Tribute


class Link(models.Model):
    """The secret address of a tribute; renewing it ends this row, and the old address with it."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="links")
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["tribute"], condition=models.Q(ended_at__isnull=True), name="link_one_alive_a_tribute"
            ),
        ]

    def __str__(self) -> str:
        return f"Link {self.pk}"
