"""Writing the record."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser

from tealight.audit.models import Decision


def record(
    by: AbstractBaseUser | None, verb: str, subject: str, *, tribute_id: int | None = None, reason: str = ""
) -> Decision:
    """Add one decision; call it inside the transaction of the decision itself.

    `verb` is a dotted name such as `entry.shown`, `subject` a stable name such as `entry:123`. Neither carries
    anybody's words: the record outlives what it speaks of.
    """
    return Decision.objects.create(
        by_id=by.pk if by else None, verb=verb, subject=subject, tribute_id=tribute_id, reason=reason
    )


def record_many(
    by: AbstractBaseUser, verb: str, subjects: Iterable[tuple[str, int | None]], *, reason: str = ""
) -> None:
    """Add one decision for each pair of a subject and its tribute, in few statements."""
    Decision.objects.bulk_create(
        Decision(by_id=by.pk, verb=verb, subject=subject, tribute_id=tribute_id, reason=reason)
        for subject, tribute_id in subjects
    )
