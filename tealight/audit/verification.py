"""Whether the record is still what was sealed: every block, every decision in it, and every note beside one."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q

from tealight.audit import hashes
from tealight.audit.models import Block, Decision
from tealight.audit.queries import unsealed


@dataclass(frozen=True)
class Misfit:
    """One thing that does not fit, by the number of its block and of its decision, where it has one."""

    what: str
    block: int | None = None
    decision: int | None = None

    def __str__(self) -> str:
        named = [
            f"{name} {number}"
            for name, number in (("Block", self.block), ("decision", self.decision))
            if number is not None
        ]
        place = ", ".join(named)
        return f"{place[:1].upper()}{place[1:]}: {self.what}"


@dataclass
class Verdict:
    """What was found: how much fits, what waits for its seal, the last block, and what does not fit."""

    blocks: int = 0
    decisions: int = 0
    waiting: int = 0
    last: tuple[int, str] = (0, hashes.NOTHING_BEFORE)
    misfits: list[Misfit] = field(default_factory=list)


def verify(*, known: tuple[int, str] | None = None) -> Verdict:
    """Read the whole record, block by block, and compare it with its hashes.

    `known` is the number and the hash of a block as they were written down elsewhere: only with it does a record show
    from which the last blocks were cut off, or which somebody who can write to the database made anew as a whole.
    """
    verdict = Verdict()
    number, previous = 0, hashes.NOTHING_BEFORE
    for block in Block.objects.order_by("number").iterator(chunk_size=20):
        found = [*_beside_the_chain(block, number, previous), *_inside(block)]
        wrong = {misfit.decision for misfit in found if misfit.decision is not None}
        verdict.misfits += found
        verdict.blocks += not found
        verdict.decisions += max(0, block.count - len(wrong))
        number, previous = block.number, block.hash
    verdict.last = (number, previous)
    verdict.misfits += [*_in_no_block(), *_unknown(known)]
    verdict.waiting = unsealed().count()
    return verdict


def _beside_the_chain(block: Block, number: int, previous: str) -> Iterator[Misfit]:
    if block.number != number + 1:
        yield Misfit(f"it follows block {number}; what was between them is missing.", block.number)
    elif block.previous_hash != previous:
        yield Misfit("it was not made after the block that stands before it.", block.number)
    if block.computed_hash != block.hash:
        yield Misfit("it was changed after it was sealed.", block.number)


def _inside(block: Block) -> Iterator[Misfit]:
    """Yield what is wrong with the decisions of a block, in the order in which they were sealed."""
    lines = [line.partition(" ") for line in block.contents.split("\n")]
    listed = {int(number): sealed for number, _, sealed in lines if number.isdecimal() and len(number) < 19}
    if not len(listed) == len(lines) == block.count:
        yield Misfit("its list of decisions cannot be read.", block.number)
    rows = Decision.objects.filter(Q(pk__in=list(listed)) | Q(block=block)).select_related("note")
    there = {row.pk: row for row in rows}
    for number, sealed in listed.items():
        row = there.pop(number, None)
        what = "it is missing." if row is None else _wrong_with(row, sealed, block)
        if what:
            yield Misfit(what, block.number, number)
    for number in sorted(there):
        yield Misfit("it was put into the block after it was sealed.", block.number, number)


def _wrong_with(row: Decision, sealed: str, block: Block) -> str:
    if row.computed_hash != sealed:
        return "it was changed after it was sealed."
    if row.block_id != block.number:
        return "it no longer says that it is in this block."
    note = getattr(row, "note", None)
    if note is None:
        return "its note is missing." if row.note_hash else ""
    if row.note_hash and not note.ciphertext:  # erased
        return ""
    return "" if hashes.of_text(note.ciphertext) == row.note_hash else "its note was changed."


def _in_no_block() -> Iterator[Misfit]:
    """Yield the decisions that name a block which is not there."""
    nowhere = Decision.objects.filter(~Exists(Block.objects.filter(pk=OuterRef("block_id"))), block__isnull=False)
    for number, block in nowhere.order_by("pk").values_list("pk", "block_id"):
        yield Misfit("the block that it names is missing.", block, number)


def _unknown(known: tuple[int, str] | None) -> Iterator[Misfit]:
    if known is not None and not Block.objects.filter(number=known[0], hash=known[1]).exists():
        yield Misfit("it is not the block whose hash was written down.", known[0])
