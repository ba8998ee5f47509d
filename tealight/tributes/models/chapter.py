"""A chapter of a tribute: words or a poem of one author."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.models.keys import KEY_LENGTH, new_key
from tealight.tributes.models.tribute import Tribute


class Chapter(models.Model):
    """Words or a poem of one author; the other guardian can hide it but never change it."""

    KIND: ClassVar = "chapter"  # as safeguarding names it

    class Kind(models.TextChoices):
        WORDS = "words", _("words")
        POEM = "poem", _("a poem")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="chapters")
    position = models.PositiveIntegerField()
    once = models.CharField(max_length=KEY_LENGTH, default=new_key, editable=False)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.WORDS)
    title = models.CharField(max_length=120, blank=True)
    body = models.TextField()
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.EVERYONE)
    is_held = models.BooleanField(default=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)  # of its words and audience; a form says which one it knows

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "position"], name="chapter_position_once"),
            models.UniqueConstraint(fields=["tribute", "once"], name="chapter_once_a_form"),
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="chapter_audience_known"),
        ]

    def __str__(self) -> str:
        return f"Chapter {self.pk}"

    @property
    def is_poem(self) -> bool:
        return self.kind == self.Kind.POEM

    @property
    def words(self) -> str:
        """Return all that others read, for whoever judges it."""
        return f"{self.title}\n\n{self.body}"

    @property
    def may_leave_the_circle(self) -> bool:
        """Whether strangers would read it on an open tribute, so that it passes safeguarding first."""
        return Audience(self.audience).is_beyond_the_circle
