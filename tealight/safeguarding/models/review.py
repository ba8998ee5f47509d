"""What waits for a person of the care team, and what they decided."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.policy import Reason
from tealight.safeguarding.reasons import Refusal

CONFIDED = "shared_"  # begins the name of a kind whose content its writer confided to the care team
TAKEN_FOR = timedelta(hours=2)  # then it is everybody's again, so that nothing is stuck with somebody who went to bed


class Group(models.IntegerChoices):
    """What is asked; gaps leave room for groups that come between."""

    CRISIS = 5, _("Somebody may be in danger")
    WORRY = 8, _("Somebody may be at risk, or was")
    CONCERN = 10, _("Someone is worried about a page")
    REPORT = 20, _("Reported by a reader")
    REPLY = 24, _("Somebody wrote back to us")
    APPEAL = 25, _("Somebody asks for a second look")
    FIRST_STEP = 30, _("A page that wants to open")
    ENTRY = 40, _("Words left for a family")
    CHANGE = 50, _("Words that were changed")
    SAMPLE = 60, _("Shown unread: a sample")
    TAKEN_OFF = 70, _("Taken from a page by the care team itself")


NAMED_BY_THEIR_KIND = {Group.REPLY, Group.APPEAL, Group.FIRST_STEP, Group.ENTRY, Group.CHANGE}


class Tier(models.IntegerChoices):
    """The parts of the care list, the first read first; within each, what is due earliest."""

    CRISIS = 0, _("Somebody may be in danger")
    WORRY = 1, _("Somebody may be at risk, or was")
    CONCERN = 2, _("Someone is worried about a page")
    IN_TURN = 3, _("Everything else, by how long it can wait")
    KEPT = 9, _("Kept as it is, to be looked at again")


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
    # Whether others see nothing of it until it is decided; what was only reported stays where it is.
    holds = models.BooleanField(default=True)
    opened_at = models.DateTimeField()
    tier = models.PositiveSmallIntegerField(choices=Tier, default=Tier.IN_TURN)
    due_at = models.DateTimeField(default=timezone.now)  # see `urgency`: what is low rises with age
    kept_until = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    handed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    handover = models.TextField(blank=True)
    is_asking = models.BooleanField(default=False)  # somebody wants a second person's eyes
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    refusal = models.CharField(max_length=12, choices=Refusal, blank=True)
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
                fields=["tier", "due_at", "id"], condition=models.Q(closed_at__isnull=True), name="review_waiting"
            ),
            models.Index(
                fields=["tribute_id", "tier", "due_at", "id"],
                condition=models.Q(closed_at__isnull=True),
                name="review_waiting_tribute",
            ),
            models.Index(
                fields=["taken_by", "tier", "due_at", "id"],
                condition=models.Q(closed_at__isnull=True, taken_by__isnull=False),
                name="review_taken",
            ),
            models.Index(
                fields=["kept_until"],
                condition=models.Q(closed_at__isnull=True, kept_until__isnull=False),
                name="review_kept",
            ),
            models.Index(
                fields=["group", "opened_at", "id"], condition=models.Q(closed_at__isnull=True), name="review_load"
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
            models.Index(
                fields=["opened_at", "id"],
                condition=models.Q(group__gte=Group.CONCERN, group__lt=Group.FIRST_STEP),
                name="review_told",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def subject(self) -> str:
        """The stable name of the content, as the record of decisions writes it."""
        return f"{self.kind}:{self.object_id}"

    @property
    def is_confided(self) -> bool:
        """Whether its writer asked for it: then it is answered, and nothing is shown or refused."""
        return self.kind.startswith(CONFIDED)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def why(self) -> str | Promise:
        """Why it waits, in words."""
        return Reason(self.reason).label if self.reason in Reason.values else self.reason

    @property
    def asks_besides(self) -> str | Promise:
        """What is asked, in words, where neither the kind of content nor the part of the list says so."""
        is_named = self.group in NAMED_BY_THEIR_KIND or self.tier < Tier.IN_TURN
        return "" if is_named else Group(self.group).label

    def holder_at(self, now: datetime) -> int | None:
        """Return the id of whoever has taken it, for as long as that counts."""
        return self.taken_by_id if self.taken_at is not None and now < self.taken_at + TAKEN_FOR else None


class Opinion(models.Model):
    """What one of two people would decide; nobody else reads it until the second has said theirs."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="opinions")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    outcome = models.CharField(max_length=10, choices=Review.Outcome)
    refusal = models.CharField(max_length=12, choices=Refusal, blank=True)
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        # Opinions belong to the care team's list, which runs across tributes.
        constraints: ClassVar = [models.UniqueConstraint(fields=["review", "by"], name="opinion_one_each")]

    def __str__(self) -> str:
        return f"Opinion about {self.review_id}"
