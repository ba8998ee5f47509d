"""The record of decisions about people and access: who, when, what and why."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Decision(models.Model):
    """One decision by a person. Rows are added and never changed."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    tribute_id = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["tribute_id", "-id"], name="decision_by_tribute")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"
