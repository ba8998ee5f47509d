"""A photograph of a tribute, as its family placed it; its files are a matter of `media`."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.media.models import Picture
from tealight.tributes.audience import Audience
from tealight.tributes.models.chapter import Chapter
from tealight.tributes.models.keys import KEY_LENGTH, new_key
from tealight.tributes.models.tribute import Tribute


class Photograph(models.Model):
    """One photograph: in the series at the top, or after a chapter.

    The other guardian can hide it, cover it and give it another place, but neither change nor erase it.
    """

    KIND: ClassVar = "photograph"  # as safeguarding names it

    class Status(models.TextChoices):
        SHOWN = "shown", _("shown to whoever may see it")
        HELD = "held", _("waiting for the care team")
        WITHHELD = "withheld", _("taken from the page by the care team")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="photographs")
    key = models.CharField(max_length=KEY_LENGTH, default=new_key, editable=False)
    position = models.PositiveIntegerField()
    once = models.CharField(max_length=KEY_LENGTH + 4, default=new_key, editable=False)
    # A picture goes only when no photograph holds it any more (`media.actions.erase_unheld`).
    picture = models.OneToOneField(Picture, on_delete=models.RESTRICT, related_name="photograph")
    chapter = models.ForeignKey(Chapter, null=True, blank=True, on_delete=models.SET_NULL, related_name="photographs")
    alt = models.CharField(max_length=500, blank=True)
    caption = models.CharField(max_length=300, blank=True)
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.EVERYONE)
    is_covered = models.BooleanField(default=True)
    status = models.CharField(max_length=8, choices=Status, default=Status.SHOWN)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "key"], name="photograph_key_once"),
            models.UniqueConstraint(fields=["tribute", "position"], name="photograph_position_once"),
            models.UniqueConstraint(fields=["tribute", "once"], name="photograph_once_a_form"),
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="photograph_audience_known"),
        ]

    def __str__(self) -> str:
        return f"Photograph {self.pk}"

    @property
    def may_leave_the_circle(self) -> bool:
        """Whether strangers would see it on an open tribute."""
        return Audience(self.audience).is_beyond_the_circle

    @property
    def words(self) -> str:
        """Return what others read with it."""
        return "\n".join(filter(None, [self.caption, self.alt]))
