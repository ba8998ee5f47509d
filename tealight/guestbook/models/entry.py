"""What somebody left: a message, a poem, or their own story."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from tealight.families.models import RELATION_LENGTH
from tealight.tributes.models import KEY_LENGTH, Tribute, new_key

# One column for the order "held closest": hearts in the high bits (8 million at most), the id in the low forty (a
# million million). With a pair of columns SQLite would search by the first alone, through millions of entries that
# nobody has held yet.
PLACE = 2**40


class Kind(models.TextChoices):
    """What a visitor leaves."""

    MESSAGE = "message", _("A message")
    POEM = "poem", _("A poem")
    STORY = "story", _("Our own story")


class Standing(models.TextChoices):
    """The writer's own answer to how they know the family; no answer is an answer.

    `CIRCLE` is nobody's answer: it is written down for somebody of the circle who gave none.
    """

    FAMILY = "family", _("We are family")
    FRIEND = "friend", _("We are friends")
    CIRCLE = "circle", _("In the family's circle")
    UNSAID = "", _("Rather not say, or neither")


class Status(models.TextChoices):
    """Where an entry stands; only `SHOWN` is ever seen by others than its author, the care team and the family."""

    HELD = "held", _("waiting for the care team")
    WAITING = "waiting", _("waiting for the family to read it first")
    SHOWN = "shown", _("shown")
    KEPT = "kept", _("kept by the family for itself")
    HIDDEN = "hidden", _("hidden by the family")
    REFUSED = "refused", _("not shown by the care team")
    WITHDRAWN = "withdrawn", _("taken back")
    ERASED = "erased", _("not shown by the care team, and erased since")


SHOWN = models.Q(status=Status.SHOWN)
ACCOUNTED = models.Q(account__isnull=False)
EMPTY = (Status.WITHDRAWN, Status.ERASED)
SET_ASIDE = (Status.KEPT, Status.HIDDEN)


class Entry(models.Model):
    """One entry of a guestbook.

    `key` follows from the token of the form it came by, so one form leaves one entry. `read` is the text that last
    passed as a whole, kept only while small corrections stand in `body`; `version` counts the texts.
    """

    tribute = models.ForeignKey(Tribute, on_delete=models.CASCADE, related_name="entries", db_index=False)
    key = models.CharField(max_length=KEY_LENGTH, editable=False)
    receipt_key = models.CharField(max_length=KEY_LENGTH, default=new_key, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.HELD)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.MESSAGE)
    standing = models.CharField(max_length=8, choices=Standing, default=Standing.UNSAID, blank=True)
    name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    relation = models.CharField(max_length=RELATION_LENGTH, blank=True)  # the family's word, if the writer agrees
    body = models.TextField(blank=True)
    read = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    person = models.CharField(max_length=34)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    written_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True, blank=True)
    hearts = models.PositiveIntegerField(default=0)
    rank = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["tribute", "key"], name="entry_key_once"),
            models.CheckConstraint(condition=models.Q(status__in=Status.values), name="entry_status_known"),
            models.CheckConstraint(
                condition=~SHOWN | models.Q(rank=models.F("hearts") * PLACE + models.F("id")), name="entry_rank_packed"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tribute", "-rank"], condition=SHOWN, name="entry_closest"),
            models.Index(fields=["tribute", "-id"], condition=SHOWN, name="entry_newest"),
            models.Index(fields=["tribute", "-id"], condition=SHOWN & ~models.Q(standing=""), name="entry_family"),
            models.Index(fields=["tribute", "-id"], condition=SHOWN & models.Q(kind=Kind.STORY), name="entry_beenhere"),
            models.Index(fields=["tribute", "account"], condition=ACCOUNTED, name="entry_of_account"),
            models.Index(fields=["tribute", "person"], name="entry_of_person"),
            models.Index(fields=["tribute", "id"], condition=models.Q(status=Status.HELD), name="entry_held"),
            models.Index(fields=["tribute", "id"], condition=models.Q(status=Status.WAITING), name="entry_waiting"),
            models.Index(fields=["tribute", "-id"], condition=models.Q(status__in=SET_ASIDE), name="entry_set_aside"),
        ]

    def __str__(self) -> str:
        return f"Entry {self.pk}"

    @property
    def whole(self) -> str:
        """Everything in it that others read: the name shown, then the text."""
        return f"{self.name}\n{self.body}"

    @property
    def is_empty(self) -> bool:
        """Its words are erased; the row keeps its receipt able to say so."""
        return self.status in EMPTY

    @property
    def can_be_changed(self) -> bool:
        return self.status in {Status.HELD, Status.WAITING, Status.SHOWN}
