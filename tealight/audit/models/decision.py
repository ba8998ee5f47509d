"""The decisions themselves: who, when, what and why."""

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models

from tealight.audit import hashes, reasons, verbs
from tealight.audit.models.block import Block
from tealight.audit.models.key import PersonKey


class Rows(models.QuerySet["Decision"]):
    """Rows that are added and read; whoever tries to rewrite them has made a mistake."""

    def update(self, **values: Any) -> NoReturn:
        raise TypeError("The record is never changed.")

    def delete(self) -> NoReturn:
        raise TypeError("The record is never shortened.")

    def put_into(self, block: Block) -> int:
        """Write down which block holds these rows, and return how many had none before."""
        return super(Rows, self.filter(block=None)).update(block=block)


class Decision(models.Model):
    """One decision by a person: ids, a verb, a listed reason and a time, and nobody's words.

    `by` is the number of an account and outlives it, so that the chain still fits and one hand can be told from
    another; it is a number that leads to nothing once the account is gone. Use `queries.decisions` to read it as a
    person. `block` alone is written later, once, by the sealer, and no hash covers it.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    tribute_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    note_hash = models.CharField(max_length=64, blank=True)
    block = models.ForeignKey(Block, null=True, on_delete=models.PROTECT, related_name="decisions", db_index=False)

    objects = Rows.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["tribute_id", "-id"], name="decision_by_tribute"),
            models.Index(fields=["block", "id"], name="decision_by_block"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"

    @property
    def what(self) -> str:
        """The verb in words."""
        return verbs.in_words(self.verb)

    @property
    def why(self) -> str:
        """The listed reason in words, or nothing."""
        return reasons.in_words(self.reason)

    @property
    def has_note(self) -> bool:
        return bool(self.note_hash)

    @property
    def written(self) -> str | None:
        """What was written beside it, or None where it was erased."""
        key: PersonKey | None = getattr(self.by, "record_key", None)
        return key.open(self.note.ciphertext) if key is not None and hasattr(self, "note") else None

    @property
    def computed_hash(self) -> str:
        """The hash of what never changes in this row."""
        return hashes.of(
            {
                "id": self.pk,
                "by": self.by_id,
                "at": hashes.moment(self.at),
                "verb": self.verb,
                "subject": self.subject,
                "tribute_id": self.tribute_id,
                "reason": self.reason,
                "note_hash": self.note_hash,
            }
        )
