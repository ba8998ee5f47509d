"""Writing the record."""

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
