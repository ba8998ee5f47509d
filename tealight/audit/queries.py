"""Reading the record."""

from tealight.audit.models import Decision

PAGE = 50


def decisions(*, before: int | None = None, limit: int = PAGE) -> tuple[list[Decision], int | None]:
    """Return decisions, the newest first, from below the one numbered `before`, and where the next page begins."""
    rows = Decision.objects.select_related("by").order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: limit + 1])
    return found[:limit], found[limit - 1].pk if len(found) > limit else None
