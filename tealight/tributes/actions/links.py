"""The secret address of a tribute."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.tributes import queries
from tealight.tributes.actions.locking import locked
from tealight.tributes.models import Link, Tribute


@transaction.atomic
def renew_link(tribute: Tribute, by: User | None, *, old: str) -> Link:
    """End the link `old` at once and return the one that lives; the same form sent twice renews it once."""
    locked(tribute)
    link = queries.living_link(tribute)
    if link is not None and link.key == old:
        Link.objects.filter(pk=link.pk).update(ended_at=timezone.now())
        record(by, "link.renewed", f"tribute:{tribute.pk}", tribute_id=tribute.pk)
    return queries.living_link(tribute) or Link.objects.create(tribute=tribute)
