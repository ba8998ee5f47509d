"""The wish to close an account, which can be taken back until its day."""

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models

GRACE = timedelta(days=settings.RETENTION.closed_accounts)


class Closing(models.Model):
    """An account that asked to be closed: when it asked, and when it is erased."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="closing")
    asked_at = models.DateTimeField()
    erase_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["erase_at"], name="closing_by_day")]

    def __str__(self) -> str:
        return f"Closing of account {self.user_id}"
