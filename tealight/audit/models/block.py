"""Decisions sealed together."""

from django.db import models

from tealight.audit import hashes


class Block(models.Model):
    """Decisions sealed together; `hash` covers this block and, by `previous_hash`, every block before it.

    `contents` has a line for each decision, `ID HASH`, in the order of the ids. The number is the key, so two sealers
    never make two blocks that follow the same one.
    """

    number = models.BigIntegerField(primary_key=True)
    sealed_at = models.DateTimeField()
    count = models.IntegerField()
    contents = models.TextField()
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"Block {self.number}"

    @property
    def computed_hash(self) -> str:
        """The hash that this block has if it is as it was sealed."""
        return hashes.of(
            {
                "number": self.number,
                "sealed_at": hashes.moment(self.sealed_at),
                "count": self.count,
                "contents": self.contents,
                "previous_hash": self.previous_hash,
            }
        )
