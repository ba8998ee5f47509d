"""An invitation into a family."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.families.models.circle import RELATION_LENGTH
from tealight.families.models.family import Family
from tealight.families.models.keys import KEY_LENGTH, new_key

OPEN_DAYS = 14


class Invitation(models.Model):
    """A guardian's invitation, for one person; its key is kept, so that whoever invites can copy the link again."""

    class Kind(models.TextChoices):
        GUARDIAN = "guardian", _("the other parent")
        CIRCLE = "circle", _("the circle")

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="invitations")
    kind = models.CharField(max_length=8, choices=Kind)
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    once = models.CharField(max_length=KEY_LENGTH, editable=False)
    relation = models.CharField(max_length=RELATION_LENGTH, blank=True)
    email = models.EmailField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["family", "once"], name="invitation_once_a_form"),
            models.CheckConstraint(
                condition=models.Q(used_at__isnull=True) | models.Q(ended_at__isnull=True),
                name="invitation_used_or_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"Invitation {self.pk}"

    @property
    def is_for_the_other_parent(self) -> bool:
        return self.kind == self.Kind.GUARDIAN

    def is_open(self, now: datetime) -> bool:
        """Tell whether somebody can still come by it."""
        return self.used_at is None and self.ended_at is None and now < self.expires_at
