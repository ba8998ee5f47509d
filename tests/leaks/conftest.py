"""One moment for a whole walk, so that what a page says about time stays the same; and two languages."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from django.utils import timezone

from tests.leaks import stages
from tests.leaks.world import World, base


@pytest.fixture(autouse=True)
def _one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture(autouse=True)
def _two_languages() -> Iterator[None]:
    with override_settings(LANGUAGES=[("en", "English"), ("de", "German")]):
        yield


@pytest.fixture
def nothing_hidden(db: None) -> World:
    """Return the world before anything in it is hidden."""
    return base()


@pytest.fixture
def everything_hidden(nothing_hidden: World) -> World:
    """Return the world with everything in it that only some may know."""
    return stages.everybody(nothing_hidden)
