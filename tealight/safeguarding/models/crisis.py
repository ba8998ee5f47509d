"""The care for somebody who may be in danger."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.policy import Reason


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
            models.Index(fields=["kind", "object_id"], name="crisiscase_of_content"),
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
