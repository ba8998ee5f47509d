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


class CircleWaits(Spell):
    """While it stands, what the circle leaves waits for the care team too; a family is never looser than the site."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="circle_waits_one_a_tribute"),
        ]


class BusyTime(Spell):
    """An operator offers that what was read as clean is shown unread, a guardian agrees; over at `until` by itself."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="busy_time_one_a_tribute"),
        ]

    @property
    def is_on(self) -> bool:
        """Whether both agreed; whoever fetched it asked whether it is over."""
        return self.agreed_at is not None


class Thanks(Spell):
    """A guardian's note above the guestbook, to everybody at once; `shown_at` is empty while it is held."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+")
    body = models.TextField()
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute"], condition=STANDING, name="thanks_one_a_tribute"),
        ]
