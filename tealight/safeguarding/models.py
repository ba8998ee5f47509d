"""What waits for a person of the care team, and what they decided."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.policy import Reason


class Group(models.IntegerChoices):
    """The order of the care list; gaps leave room for groups that come between."""

    CRISIS = 5, _("Somebody may be in danger")
    WORRY = 8, _("Somebody may be at risk, or was")
    CONCERN = 10, _("Someone is worried about a page")
    REPORT = 20, _("Reported by a reader")
    FIRST_STEP = 30, _("A page that wants to open")
    ENTRY = 40, _("Words left for a family")
    CHANGE = 50, _("Words that were changed")


class Review(models.Model):
    """One question to the care team about one content; it is open until `closed_at` is set."""

    class Outcome(models.TextChoices):
        OPEN = "", _("waiting")
        SHOWN = "shown", _("shown")
        REFUSED = "refused", _("not shown")
        WITHDRAWN = "withdrawn", _("taken back")

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    tribute_id = models.BigIntegerField(null=True, blank=True)
    group = models.PositiveSmallIntegerField(choices=Group)
    reason = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.TextField(blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)  # when the note went, and with it the refused words

    class Meta:
        # The care team's list runs across tributes, so these lead with its own order and not with tribute_id.
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], condition=models.Q(closed_at__isnull=True), name="review_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, outcome="")
                | models.Q(closed_at__isnull=False) & ~models.Q(outcome=""),
                name="review_closed_with_outcome",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["group", "opened_at", "id"], condition=models.Q(closed_at__isnull=True), name="review_waiting"
            ),
            models.Index(
                fields=["tribute_id", "group", "opened_at", "id"],
                condition=models.Q(closed_at__isnull=True),
                name="review_waiting_tribute",
            ),
            models.Index(fields=["kind", "object_id", "-id"], name="review_of_content"),
            models.Index(
                fields=["-closed_at", "-id"], condition=models.Q(closed_at__isnull=False), name="review_decided"
            ),
            models.Index(
                fields=["closed_at", "id"],
                condition=models.Q(closed_at__isnull=False, forgotten_at__isnull=True),
                name="review_to_forget",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def subject(self) -> str:
        """The stable name of the content, as the record of decisions writes it."""
        return f"{self.kind}:{self.object_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def why(self) -> str | Promise:
        """Why it waits, in words."""
        return Reason(self.reason).label if self.reason in Reason.values else self.reason
