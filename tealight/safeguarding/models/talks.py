"""What the care team and writers say to each other, and the second look that a writer can ask for."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.models.review import Review
from tealight.safeguarding.reasons import Refusal


class Spoken(models.Model):
    """Something said between the care team and whoever wrote a content; it goes with the content."""

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    tribute_id = models.BigIntegerField(null=True, blank=True)
    body = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"

    @property
    def subject(self) -> str:
        """The stable name of the content, as the record of decisions writes it."""
        return f"{self.kind}:{self.object_id}"


class Answer(Spoken):
    """What the care team wrote to whoever wrote a content, from a template, in its words or in changed ones.

    `once` is the token of the form, as in a reply; empty where no form was sent.
    """

    template = models.CharField(max_length=40)
    language = models.CharField(max_length=12)
    is_changed = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True)
    once = models.CharField(max_length=22, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "once"], condition=~models.Q(once=""), name="answer_once_a_form"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tribute_id", "kind", "object_id", "id"], name="answer_by_tribute"),
            models.Index(fields=["kind", "object_id", "id"], name="answer_of_content"),
        ]


class Reply(Spoken):
    """What a writer wrote back; `once` is the token of the form, so that the same form sent twice says it once."""

    once = models.CharField(max_length=22)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "object_id", "once"], name="reply_once_a_form"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tribute_id", "kind", "object_id", "id"], name="reply_by_tribute"),
        ]


class Appeal(Spoken):
    """The one time that a writer asks for a second look at a refusal; `body` may be empty.

    Who refused, when and why are kept here, because the review itself says what is true now. `had_nobody_else` says
    that on this day nobody else could have decided.
    """

    class Outcome(models.TextChoices):
        OPEN = "", _("waiting")
        UPHELD = "upheld", _("the words may be seen")
        KEPT = "kept", _("the first decision stands")

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="appeal")
    refused_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    refused_at = models.DateTimeField()
    refusal = models.CharField(max_length=12, choices=Refusal, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    had_nobody_else = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(decided_by__isnull=True)
                | models.Q(refused_by__isnull=True)
                | ~models.Q(decided_by=models.F("refused_by"))
                | models.Q(had_nobody_else=True),
                name="appeal_by_another_person",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_at__isnull=True, outcome="")
                | models.Q(decided_at__isnull=False) & ~models.Q(outcome=""),
                name="appeal_decided_with_outcome",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tribute_id", "kind", "object_id", "id"], name="appeal_by_tribute"),
            models.Index(fields=["kind", "object_id"], name="appeal_of_content"),
            models.Index(fields=["at"], name="appeal_at"),
        ]
