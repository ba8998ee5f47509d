"""Counting what became of an offer of kinder words."""

from datetime import date

from django.db import transaction
from django.db.models import F

from tealight.safeguarding.models import KindWords


@transaction.atomic
def count_kind_words(family: str, choice: KindWords.Choice, day: date) -> None:
    """Add one to a day's number of one choice, for one family of phrases; nothing else is written down."""
    row, _is_new = KindWords.objects.get_or_create(day=day, family=family, choice=choice)
    KindWords.objects.filter(pk=row.pk).update(number=F("number") + 1)
