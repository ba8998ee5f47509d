"""What waits for a person of the care team, and what they decided."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.policy import Reason
from tealight.safeguarding.reasons import Cause


class Group(models.IntegerChoices):
    """The order of the care list; gaps leave room for groups that come between."""

    CRISIS = 5, _("Somebody may be in danger")
    WORRY = 8, _("Somebody may be at risk, or was")
    CONCERN = 10, _("Someone is worried about a page")
    REPORT = 20, _("Reported by a reader")
    APPEAL = 25, _("Somebody asks for a second look")
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
    cause = models.CharField(max_length=24, choices=Cause, blank=True)  # why it is not shown, as its author is told
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


class CrisisCase(models.Model):
    """The care for one person who may be in danger, or of whom somebody tells; open until its steps are settled.

    It belongs to a content and not to an account: help never depends on who somebody is. It outlives the content, which
    its writer can erase at any time.
    """

    class Outcome(models.TextChoices):
        OPEN = "", _("open")
        CARED_FOR = "cared_for", _("every step done, or said to be impossible")
        NO_DANGER = "no_danger", _("read by a person, who saw no danger")

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    tribute_id = models.BigIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=20, choices=Reason)
    opened_at = models.DateTimeField()
    look_again_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    closing_words = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], condition=models.Q(closed_at__isnull=True), name="crisiscase_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, outcome="")
                | models.Q(closed_at__isnull=False) & ~models.Q(outcome=""),
                name="crisiscase_closed_with_outcome",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["opened_at"], condition=models.Q(closed_at__isnull=True), name="crisiscase_open"),
            models.Index(fields=["-closed_at"], condition=models.Q(closed_at__isnull=False), name="crisiscase_closed"),
        ]

    def __str__(self) -> str:
        return f"Crisis case {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class CaseStep(models.Model):
    """One step of a case as it was settled last: by whom, when, and in which words."""

    class Step(models.TextChoices):
        KNOWN = "known", _("What is known")
        HISTORY = "history", _("What they left here before")
        ANSWER = "answer", _("Answer them")
        SIGNPOSTS = "signposts", _("Where they can turn")
        SECOND = "second", _("A second person looks")
        AGAIN = "again", _("Look again")
        EMERGENCY = "emergency", _("An emergency service was told")

    class State(models.TextChoices):
        DONE = "done", _("done")
        IMPOSSIBLE = "impossible", _("not possible")

    case = models.ForeignKey(CrisisCase, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=10, choices=Step)
    state = models.CharField(max_length=10, choices=State)
    words = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["case", "step"], name="casestep_once")]

    def __str__(self) -> str:
        return f"{self.step} of case {self.case_id}"


class KindWords(models.Model):
    """How often, on one day, one thing happened where kinder words were offered; never which words."""

    class Choice(models.TextChoices):
        ASKED = "asked", _("were asked")
        CHANGED = "changed", _("went back to change their words")
        LEFT = "left", _("left them as they were")
        CANDLE = "candle", _("lit a candle instead")

    day = models.DateField()
    family = models.CharField(max_length=30)
    choice = models.CharField(max_length=7, choices=Choice)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        # A table of its own beside all tributes: at most eight families times four choices a day.
        constraints: ClassVar = [models.UniqueConstraint(fields=["day", "family", "choice"], name="kind_words_once")]

    def __str__(self) -> str:
        return f"{self.day} {self.family} {self.choice}: {self.number}"
