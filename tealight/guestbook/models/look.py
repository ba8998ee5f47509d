"""Up to where a parent has looked at what is new."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.tributes.models import Tribute


class Look(models.Model):
    """Two places in one guestbook, of one guardian alone: among words from people they know, and from others.

    A place is the moment at which an entry appeared, and its id; only the guardian's own press moves it.
    """

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    known_at = models.DateTimeField(null=True, blank=True)
    known_id = models.BigIntegerField(default=0)
    others_at = models.DateTimeField(null=True, blank=True)
    others_id = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["tribute", "user"], name="look_one_a_guardian")]

    def __str__(self) -> str:
        return f"Look {self.pk}"
