"""The guestbook of a tribute: its tallies, and what its family set."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.tributes.models import Tribute


class Guestbook(models.Model):
    """The tallies of one tribute, changed in the transaction of what they count; no page ever counts rows."""

    tribute = models.OneToOneField(Tribute, on_delete=models.CASCADE, primary_key=True, related_name="guestbook")
    shown = models.PositiveBigIntegerField(default=0)
    waiting = models.PositiveBigIntegerField(default=0)  # for the family to read first; told to the family alone

    def __str__(self) -> str:
        return f"Guestbook of tribute {self.tribute_id}"


class Spell(models.Model):
    """Something that a guardian began and that stands until it is ended."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    at = models.DateTimeField()
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"


STANDING = models.Q(ended_at__isnull=True)


class Pause(Spell):
    """While it stands, nobody leaves new entries; candles and hearts go on."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="pause_one_a_tribute"),
        ]


class ReadFirst(Spell):
    """While it stands, what the care team lets go waits for the family to read it, a few at a time."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="read_first_one_a_tribute"),
        ]


class Thanks(Spell):
    """A guardian's note above the guestbook, to everybody at once; `shown_at` is empty while it is held."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")
    body = models.TextField()
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="thanks_one_a_tribute"),
        ]
