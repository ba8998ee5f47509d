"""One moment for a whole walk, so that what a page says about time stays the same; and two languages."""

import pytest
from django.utils import timezone
from pytest_django.fixtures import SettingsWrapper

from tests.leaks import stages
from tests.leaks.world import World, base


@pytest.fixture(autouse=True)
def _one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture(autouse=True)
def _two_languages(settings: SettingsWrapper) -> None:
    settings.LANGUAGES = [("en", "English"), ("de", "German")]


@pytest.fixture
def nothing_hidden(db: None) -> World:
    """Return the world before anything in it is hidden."""
    return base()


@pytest.fixture
def everything_hidden(nothing_hidden: World) -> World:
    """Return the world with everything in it that only some may know."""
    return stages.everybody(nothing_hidden)
