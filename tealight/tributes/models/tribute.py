"""A tribute: a place for one baby or several, in the family's own words."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.families.models import Family
from tealight.tributes.audience import Audience
from tealight.tributes.models.keys import KEY_LENGTH, new_key
from tealight.tributes.partial_dates import PartialDateField


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
    """The word that feels right for the one who died; without one, sentences find a word that fits the loss."""

    BABY = "baby", _("our baby")
    PREGNANCY = "pregnancy", _("our pregnancy")
    SON = "son", _("our son")
    DAUGHTER = "daughter", _("our daughter")
    CHILD = "child", _("our child")
    NAME = "name", _("only the name")
    UNSAID = "", _("rather not say")


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
    once = models.CharField(max_length=KEY_LENGTH, default=new_key, editable=False)
    audience = models.PositiveSmallIntegerField(choices=Audience, default=Audience.BOTH)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    loss = models.CharField(max_length=12, choices=Loss, default=Loss.UNSAID, blank=True)
    how_far = models.CharField(max_length=80, blank=True)
    noun = models.CharField(max_length=10, choices=Noun, default=Noun.UNSAID, blank=True)
    verb = models.CharField(max_length=10, choices=Verb, default=Verb.NOTHING, blank=True)
    maker_called = models.CharField(max_length=60, blank=True)  # what whoever made the tribute is called
    other_called = models.CharField(max_length=60, blank=True)  # what the other parent is called
    is_listed = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)  # of the family's words; a form says which one it was opened with
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(audience__in=Audience.values), name="tribute_audience_known"),
            models.UniqueConstraint(fields=["made_by", "once"], name="tribute_once_a_form"),
            models.CheckConstraint(
                condition=models.Q(is_listed=False) | models.Q(audience=Audience.EVERYONE), name="tribute_listed_open"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-id"], condition=models.Q(is_listed=True), name="tribute_listed"),
        ]

    def __str__(self) -> str:
        return f"Tribute {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether people whom the family did not choose can see it."""
        return Audience(self.audience).is_beyond_the_circle


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
