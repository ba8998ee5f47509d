"""Counting what writers chose when kinder words were offered."""

from datetime import datetime

from tealight.guestbook.queries import day_of
from tealight.safeguarding.actions import count_kind_words
from tealight.safeguarding.models import KindWords
from tealight.tributes.models import Tribute

Choice = KindWords.Choice


def note_choice(tribute: Tribute, family: str, choice: KindWords.Choice, now: datetime) -> None:
    """Count a choice for the day; of what is written within a circle nothing is counted."""
    if family and tribute.is_open:
        count_kind_words(family, choice, day_of(now))
