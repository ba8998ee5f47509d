"""Stopping additions in a whole family."""

from datetime import datetime

from django.db import transaction

from tealight.accounts.models import User
from tealight.families import actions as families
from tealight.families.models import Family
from tealight.tributes.actions.publications import end_waiting
from tealight.tributes.models import Publication


@transaction.atomic
def freeze(family: Family, by: User, now: datetime) -> None:
    """Stop additions, and take back what waits for the care team to be opened: the answer could come meanwhile."""
    Family.objects.select_for_update().get(pk=family.pk)  # before its tributes, as when a guardian is taken out
    for tribute in family.tributes.order_by("pk"):
        end_waiting(tribute, Publication.Outcome.TAKEN_BACK)
    families.stop_additions(family, by, now)
