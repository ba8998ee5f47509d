"""Letters that wait to be sent, and what people said they want to receive."""

from typing import ClassVar

from django.db import models

from tealight.notices.kinds import Kind


class Letter(models.Model):
    """A mail in plain text; the row is written with the deed it speaks of and goes once a server took it over.

    `about` names the words that it brings, such as `entry:7`, so that both can be taken back together.
    """

    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    about = models.CharField(max_length=60, blank=True)
    headers = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    next_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["next_at"], condition=models.Q(given_up_at__isnull=True), name="letter_waiting"),
            models.Index(fields=["about"], condition=~models.Q(about=""), name="letter_about"),
        ]

    def __str__(self) -> str:
        return f"Letter {self.pk}"


class Preference(models.Model):
    """One choice about one kind of notice, by whoever holds it: an account or a bare address (see `holders`)."""

    holder = models.CharField(max_length=40)
    kind = models.CharField(max_length=12, choices=Kind)
    is_wanted = models.BooleanField()
    changed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)  # the last letter of a kind that comes once a day at most

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["holder", "kind"], name="preference_once_a_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.holder}"
