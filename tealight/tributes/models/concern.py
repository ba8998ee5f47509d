"""What somebody tells the care team about a tribute that speaks of them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.models.keys import KEY_LENGTH
from tealight.tributes.models.tribute import Tribute


class Concern(models.Model):
    """What anybody tells the care team about a page, or about one thing on it; read by the care team only.

    `kind` and `object_id` name that thing as safeguarding does; without them it is about the page.
    """

    class About(models.TextChoices):
        LEAVE = "leave", _("A photograph or a name is here without our leave")
        ME = "me", _("It is about me")
        CRUEL = "cruel", _("It is cruel")
        CONTACT = "contact", _("It shows how to reach somebody")
        ADVERT = "advert", _("It is an advert, or leads into a trap")
        DANGER = "danger", _("Somebody who follows it could come to harm")
        WORRY = "worry", _("I am worried about whoever wrote it")
        OTHER = "other", _("Something else")

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("waiting for the care team")
        STAYS = "stays", _("the tribute stays as it is")
        CLOSED = "closed", _("the tribute was closed to others")

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="concerns")
    kind = models.CharField(max_length=40, blank=True)
    object_id = models.BigIntegerField(null=True, blank=True)
    once = models.CharField(max_length=KEY_LENGTH)
    about = models.CharField(max_length=8, choices=About, default=About.LEAVE)
    text = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    told_at = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING)
    before = models.PositiveSmallIntegerField(choices=Audience, null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "once"], name="concern_once_a_form"),
        ]
        indexes: ClassVar = [models.Index(fields=["tribute", "kind", "object_id", "-id"], name="concern_of_thing")]

    def __str__(self) -> str:
        return f"Concern {self.pk}"
