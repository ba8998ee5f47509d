"""Writing the record, and sealing what was written."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction

from tealight.audit import hashes, reasons
from tealight.audit.models import Block, Decision, Note, PersonKey
from tealight.audit.queries import unsealed

BLOCK = 1000  # decisions in one block at most, so that checking one never needs much memory
IS_VERB = re.compile(r"[a-z_]+\.[a-z_]+").fullmatch
IS_SUBJECT = re.compile(r"[a-z_]+:\d+(/[a-z_]+:\d+)*").fullmatch


class WordsInTheRecordError(ValueError):
    """A verb or a subject looks as if it carried somebody's words, which the error does not repeat in a log."""


def record(
    by: AbstractBaseUser | None,
    verb: str,
    subject: str,
    *,
    tribute_id: int | None = None,
    reason: str = "",
    note: str = "",
) -> Decision:
    """Add one decision; call it inside the transaction of the decision itself.

    `verb` is a dotted name such as `entry.shown`, `subject` names things by their numbers, such as `entry:123`, and
    `reason` is one that a room listed (`reasons.register`): none carries anybody's words, because the record outlives
    what it speaks of. Words of one's own go into `note`, which lies beside it under the key of whoever decided, and
    which nobody can read once their account is erased. A decision without a person cannot have one.
    """
    decision = _decision(by, verb, subject, tribute_id, reason)
    if not note:
        decision.save()
        return decision
    if by is None:
        raise ValueError("A note lies under the key of whoever wrote it, so somebody has to have written it.")
    key, _ = PersonKey.objects.get_or_create(person_id=by.pk)
    ciphertext = key.lock(note)
    decision.note_hash = hashes.of_text(ciphertext)
    decision.save()
    Note.objects.create(decision=decision, subject=subject, ciphertext=ciphertext)
    return decision


def record_many(
    by: AbstractBaseUser, verb: str, subjects: Iterable[tuple[str, int | None]], *, reason: str = ""
) -> None:
    """Add one decision for each pair of a subject and its tribute, in few statements."""
    Decision.objects.bulk_create(_decision(by, verb, subject, tribute_id, reason) for subject, tribute_id in subjects)


def _decision(by: AbstractBaseUser | None, verb: str, subject: str, tribute_id: int | None, reason: str) -> Decision:
    if not (IS_VERB(verb) and IS_SUBJECT(subject)):
        raise WordsInTheRecordError
    if reason and not reasons.is_listed(reason):
        raise reasons.UnlistedReasonError
    return Decision(by_id=by.pk if by else None, verb=verb, subject=subject, tribute_id=tribute_id, reason=reason)


@transaction.atomic
def forget_notes(subjects: Iterable[str]) -> int:
    """Erase what was written beside decisions about these, and return how many notes; the decisions stay and fit."""
    return Note.objects.filter(subject__in=list(subjects)).exclude(ciphertext="").update(ciphertext="")


def seal(now: datetime, *, limit: int = BLOCK) -> int:
    """Seal every decision that is in no block yet, at most `limit` in each, and return how many.

    Nothing waits for it but another sealer. A decision whose transaction ends later is in no block then, whatever its
    number, and comes into the next one.
    """
    sealed = 0
    while unsealed().exists():
        try:
            added = _add_block(now, limit)
        except IntegrityError:  # another worker made the block of this number, and seals the rest
            return sealed
        sealed += added
    return sealed


@transaction.atomic
def _add_block(now: datetime, limit: int) -> int:
    last = Block.objects.order_by("-number").first()
    rows = list(unsealed()[:limit])
    if not rows:
        return 0
    block = Block(
        number=last.number + 1 if last else 1,
        sealed_at=now,
        count=len(rows),
        contents="\n".join(f"{row.pk} {row.computed_hash}" for row in rows),
        previous_hash=last.hash if last else hashes.NOTHING_BEFORE,
    )
    block.hash = block.computed_hash
    block.save(force_insert=True)
    if Decision.objects.filter(pk__in=[row.pk for row in rows]).put_into(block) != len(rows):
        raise IntegrityError("A decision came into another block at this moment.")
    return len(rows)
