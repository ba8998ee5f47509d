"""The family's word beside what somebody of its circle left."""

from django.db import transaction

from tealight.guestbook.models import EMPTY, Entry
from tealight.tributes.models import Tribute


@transaction.atomic
def show_relation(family_id: int, account_id: int, tag: str) -> None:
    """Write the word beside everything that an account left for a family, or take it away; no page joins for it."""
    tributes = Tribute.objects.filter(family_id=family_id).values("pk")
    left = Entry.objects.filter(tribute_id__in=tributes, account_id=account_id).exclude(status__in=EMPTY)
    left.exclude(relation=tag).update(relation=tag)
