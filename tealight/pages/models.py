"""What the health page knows about the background workers."""

from typing import ClassVar

from django.db import models


class Worker(models.Model):
    """One background worker, by a name that no other process ever has, and when it last said that it lives."""

    name = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-seen_at"], name="worker_by_seen")]

    def __str__(self) -> str:
        return self.name
