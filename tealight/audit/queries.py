"""Reading the record."""

from tealight.audit.models import Decision, Rows

PAGE = 50


def decisions(*, before: int | None = None, limit: int = PAGE) -> tuple[list[Decision], int | None]:
    """Return decisions, the newest first, from below the one numbered `before`, and where the next page begins.

    Each brings the person who decided, None where that account is gone, and their note.
    """
    rows = Decision.objects.select_related("by__record_key", "note").order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: limit + 1])
    return found[:limit], found[limit - 1].pk if len(found) > limit else None


def unsealed() -> Rows:
    """Return the decisions that are in no block yet, the oldest number first."""
    return Decision.objects.filter(block=None).order_by("block_id", "pk")  # as the index has them
