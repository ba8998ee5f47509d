"""A photograph as it was sent, the copies made of it for a page, and files that are still on their way."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.media.keys import KEY_LENGTH, new_key


class Tone(models.TextChoices):
    """How a photograph is shown; the original stays what it is."""

    QUIET = "quiet", _("in a quiet black and white")
    COLOUR = "colour", _("in colour")


class Format(models.TextChoices):
    """The kinds of file that a page is given."""

    AVIF = "avif", "AVIF"
    WEBP = "webp", "WebP"
    JPEG = "jpeg", "JPEG"


class Picture(models.Model):
    """One photograph. Its row is there before its files, so that files of a killed request are found and taken away.

    `width` and `height` are pixels of the picture turned upright. Which row of another room holds it is that room's
    matter; one that nobody holds is erased (`actions.erase_unheld`).
    """

    class State(models.TextChoices):
        ARRIVING = "arriving", _("on its way")
        KEPT = "kept", _("kept")
        LOCKED = "locked", _("locked by the operator: served to nobody, and not erased")
        GOING = "going", _("being erased")

    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    state = models.CharField(max_length=8, choices=State, default=State.ARRIVING)
    tone = models.CharField(max_length=8, choices=Tone, default=Tone.QUIET)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    original = models.CharField(max_length=200, blank=True)  # its name in the storage
    original_name = models.CharField(max_length=200, blank=True)  # as it was called where it came from
    original_type = models.CharField(max_length=40, blank=True)  # such as image/heic
    original_bytes = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)  # SHA-256 of the original
    began_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state__in=["arriving", "kept", "locked", "going"]), name="picture_state_known"
            ),
            models.CheckConstraint(condition=models.Q(tone__in=Tone.values), name="picture_tone_known"),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "began_at"], name="picture_by_state")]

    def __str__(self) -> str:
        return f"Picture {self.pk}"


class Rendition(models.Model):
    """A copy for a page, without any metadata: `size` is what its longer side was asked to be (480, 960 or 1920)."""

    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")
    tone = models.CharField(max_length=8, choices=Tone)
    format = models.CharField(max_length=4, choices=Format)
    size = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    bytes = models.PositiveIntegerField()
    file = models.CharField(max_length=200)  # its name in the storage

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["picture", "tone", "format", "size"], name="rendition_once"),
        ]

    def __str__(self) -> str:
        return f"Rendition {self.pk}"


class Arrival(models.Model):
    """A file that comes in parts over a bad connection; each part is a file of the storage until all are there.

    `owner` is whose it is, as the room that began it writes it (such as `a7`); nobody else may add to it.
    """

    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    owner = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()  # bytes, of the whole
    received = models.PositiveBigIntegerField(default=0)  # bytes, from the beginning
    began_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["began_at"], name="arrival_by_time")]

    def __str__(self) -> str:
        return f"Arrival {self.pk}"
