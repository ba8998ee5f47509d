"""Times as people say them."""

from datetime import UTC, datetime

import pytest

from tealight.guestbook.spoken import said

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (datetime(2026, 11, 22, 9, 0, tzinfo=UTC), "today"),
        (datetime(2026, 11, 22, 9, 31, tzinfo=UTC), "today"),
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), "yesterday"),
        (datetime(2026, 11, 20, 12, 0, tzinfo=UTC), "2 days ago"),
        (datetime(2026, 11, 16, 12, 0, tzinfo=UTC), "6 days ago"),
        (datetime(2026, 11, 15, 12, 0, tzinfo=UTC), "15 November"),
        (datetime(2026, 9, 30, 12, 0, tzinfo=UTC), "30 September"),
        (datetime(2024, 9, 30, 12, 0, tzinfo=UTC), "30 September 2024"),
    ],
)
def test_a_day_is_said_the_way_people_say_it(when: datetime, words: str) -> None:
    assert said(when, NOW) == words
