"""The record of decisions about people and access: who, when, what and why."""

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models

from tealight.audit.verbs import in_words


class Rows(models.QuerySet["Decision"]):
    """Rows that are added and read; whoever tries to rewrite them has made a mistake."""

    def update(self, **values: Any) -> NoReturn:
        raise TypeError("The record is never changed.")

    def delete(self) -> NoReturn:
        raise TypeError("The record is never shortened.")


class Decision(models.Model):
    """One decision by a person. Rows are added and never changed; an account that is erased leaves `by` empty."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    tribute_id = models.BigIntegerField(null=True)
    reason = models.TextField(blank=True)

    objects = Rows.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["tribute_id", "-id"], name="decision_by_tribute")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"

    @property
    def what(self) -> str:
        """The verb in words."""
        return in_words(self.verb)
