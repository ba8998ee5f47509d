"""Words that somebody has begun and not kept yet."""

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models

from tealight.tributes.models.tribute import Tribute

DRAFTS_AT_MOST = 100  # of one account
DRAFT_KEPT = timedelta(days=settings.RETENTION.drafts)  # untouched


class Draft(models.Model):
    """What stands in one form of one account, for that account alone; without a tribute, it is of one to be made."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    tribute = models.ForeignKey(Tribute, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    place = models.CharField(max_length=40)
    fields = models.JSONField()  # what was sent: for each name of a field its values
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "user", "place"], name="draft_one_a_form"),
            models.UniqueConstraint(
                fields=["user", "place"], condition=models.Q(tribute__isnull=True), name="draft_one_without_tribute"
            ),
        ]

    def __str__(self) -> str:
        return f"Draft {self.pk}"
