"""The limits when everybody comes at one moment."""

from functools import partial
from pathlib import Path

import pytest
from pytest_django import Settings

from tealight.surge.limits import spend
from tealight.surge.models import Allowance
from tealight.surge.tests.race import Race
from tealight.surge.tests.test_limits import NOON, WARD

CROWD = 8


@pytest.mark.django_db(transaction=True)
def test_of_many_posts_at_one_moment_exactly_the_allowance_passes(settings: Settings, tmp_path: Path) -> None:
    settings.LIMIT_PERSON, settings.LIMIT_NETWORK = 10, 15

    def five_posts(person: str) -> int:
        return sum(spend("entry", person=person, network=WARD, now=NOON) for _ in range(5))

    race = Race(tmp_path, [Allowance])
    passed = race.run([partial(five_posts, f"v{number % 2}") for number in range(CROWD)])
    assert sum(passed) == 15
    used = race.alone(lambda: sorted(Allowance.objects.values_list("used", flat=True)))
    assert used == [10, 10, 15]
