"""What every test stands on; the settings are tests/settings.py."""

import pytest
from django.conf import settings

from tealight.accounts.models import User
from tests import cast


def pytest_report_header(config: pytest.Config) -> str:
    """Say which database this run is about."""
    return f"database: {settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}"


@pytest.fixture
def ana(db: None) -> User:
    return cast.ana()


@pytest.fixture
def tomas(db: None) -> User:
    return cast.tomas()


@pytest.fixture
def ruth(db: None) -> User:
    return cast.ruth()


@pytest.fixture
def mara(db: None) -> User:
    return cast.mara()


@pytest.fixture
def olu(db: None) -> User:
    return cast.olu()


@pytest.fixture
def signed_in() -> cast.SignIn:
    """Return what opens a browser in which somebody is signed in."""
    return cast.browser_of
