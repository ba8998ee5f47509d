"""A tribute: a place for one baby or several, with chapters, an audience and the family's own words."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.families.models import Family
from tealight.tributes.audience import Audience
from tealight.tributes.partial_dates import PartialDateField

KEY_LENGTH = 22  # characters of URL-safe base64: 128 bits, which nobody guesses


def new_key() -> str:
    """Return an address that nobody can guess."""
    return secrets.token_urlsafe(16)


class Loss(models.TextChoices):
    """What happened, in words that parents accept; `UNSAID` is an answer like any other."""

    UNSAID = "", _("rather not say")
    MISCARRIAGE = "miscarriage", _("a miscarriage")
    ECTOPIC = "ectopic", _("an ectopic pregnancy")
    MOLAR = "molar", _("a molar pregnancy")
    MEDICAL = "medical", _("a pregnancy ended for medical reasons")
    STILLBIRTH = "stillbirth", _("a stillbirth")
    NEWBORN = "newborn", _("a baby who died after birth")
    SUDDEN = "sudden", _("sudden infant death")


class Noun(models.TextChoices):
    """The word that feels right for the one who died."""

    BABY = "baby", _("our baby")
    PREGNANCY = "pregnancy", _("our pregnancy")
    SON = "son", _("our son")
    DAUGHTER = "daughter", _("our daughter")
    CHILD = "child", _("our child")
    NAME = "name", _("only the name")


class Verb(models.TextChoices):
    """What the family says happened; `NOTHING` says nothing of it."""

    DIED = "died", _("died")
    BORN_STILL = "born_still", _("was born still")
    LOST = "lost", _("was lost")
    NOTHING = "", _("say nothing of it")


class Tribute(models.Model):
    """One page. Nothing on it is required: an empty field is an answer, and leaves no label behind."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="tributes")
    address = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.BOTH)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    loss = models.CharField(max_length=12, choices=Loss, default=Loss.UNSAID, blank=True)
    how_far = models.CharField(max_length=80, blank=True)
    noun = models.CharField(max_length=10, choices=Noun, default=Noun.BABY)
    verb = models.CharField(max_length=10, choices=Verb, default=Verb.NOTHING, blank=True)
    parents = models.CharField(max_length=120, blank=True)
    is_listed = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="tribute_audience_known"),
        ]

    def __str__(self) -> str:
        return f"Tribute {self.pk}"


class Baby(models.Model):
    """One of the babies of a tribute: the one who died, or a twin who lives."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="babies")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120, blank=True)
    is_living = models.BooleanField(default=False)
    expected = PartialDateField(blank=True)
    born = PartialDateField(blank=True)
    died = PartialDateField(blank=True)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "position"], name="baby_position_once"),
        ]

    def __str__(self) -> str:
        return f"Baby {self.pk}"


class Chapter(models.Model):
    """Words or a poem of one author; the other guardian can hide it but never change it."""

    class Kind(models.TextChoices):
        WORDS = "words", _("words")
        POEM = "poem", _("a poem")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="chapters")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.WORDS)
    title = models.CharField(max_length=120, blank=True)
    body = models.TextField()
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.EVERYONE)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "position"], name="chapter_position_once"),
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="chapter_audience_known"),
        ]

    def __str__(self) -> str:
        return f"Chapter {self.pk}"


class Link(models.Model):
    """The secret address of a tribute; renewing it ends this row, and the old address with it."""

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="links")
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["tribute"], condition=models.Q(ended_at__isnull=True), name="link_one_alive_a_tribute"
            ),
        ]

    def __str__(self) -> str:
        return f"Link {self.pk}"


class Publication(models.Model):
    """A guardian's wish to open a tribute past the circle; it stays where it was until the care team has looked."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting for the care team")
        OPENED = "opened", _("opened")
        KEPT = "kept", _("kept as it was")
        TAKEN_BACK = "taken_back", _("taken back by the family")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="publications")
    audience = models.PositiveSmallIntegerField(choices=Audience)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField(max_length=12, choices=Outcome, default=Outcome.WAITING)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["tribute"], condition=models.Q(outcome="waiting"), name="publication_one_waiting_a_tribute"
            ),
        ]

    def __str__(self) -> str:
        return f"Publication {self.pk}"
