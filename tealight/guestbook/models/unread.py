"""What stands within a circle and is not for strangers until it has been read."""

from typing import ClassVar

from django.db import models

from tealight.guestbook.models.entry import Entry
from tealight.tributes.models import Tribute


class Unread(models.Model):
    """An entry that was held, and stands again because strangers cannot see the page; read when it opens again."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["tribute", "entry"], name="unread_of_tribute")]

    def __str__(self) -> str:
        return f"Unread {self.pk}"
