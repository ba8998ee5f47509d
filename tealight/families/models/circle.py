"""The circle: the people whom a guardian invited."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.families.models.family import Family

RELATION_LENGTH = 40


class Membership(models.Model):
    """Somebody's place in a family's circle, which ends with the row.

    `relation` is a guardian's word for them; it stands beside what they leave only while they agree to that.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="circle")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="circles")
    relation = models.CharField(max_length=RELATION_LENGTH, blank=True)
    shows_relation = models.BooleanField(default=False)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["family", "user"], name="membership_once_a_family"),
        ]

    def __str__(self) -> str:
        return f"Membership {self.pk}"

    @property
    def tag(self) -> str:
        """Return what may stand beside this person's words."""
        return self.relation if self.shows_relation else ""
