"""What the operator chose for the whole site, and when the reader last failed."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.policy import Rules


class SiteRules(models.Model):
    """What the operator chose for the whole site; one row at most, none before somebody was asked."""

    ONE = 1

    class Readers(models.TextChoices):
        GROUP = "group", _("People of a charity, a hospital or another group")
        FRIEND = "friend", _("A friend, or several, whom the family asked")
        FAMILY = "family", _("The family itself")
        UNSAID = "", _("That is not settled yet")

    readers = models.CharField(max_length=8, choices=Readers, default=Readers.UNSAID, blank=True)
    circle_waits = models.BooleanField(default=False)
    when_read = models.CharField(max_length=140, blank=True)
    read_a_day = models.PositiveIntegerField(default=50)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(pk=1), name="site_rules_one_row")]

    def __str__(self) -> str:
        return "The rules of this site"

    @property
    def as_rules(self) -> Rules:
        """Return what holds everywhere; only a single tribute can be switched to show what was read as clean."""
        return Rules(circle_waits=self.circle_waits)


class ReaderTrouble(models.Model):
    """When the reader last failed, and when the operators were last told; one row at most, and no word of any text."""

    ONE = 1

    failed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(pk=1), name="reader_trouble_one_row")]

    def __str__(self) -> str:
        return f"The reader failed at {self.failed_at}"
