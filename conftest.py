"""What every test stands on; the settings are tests/settings.py."""

import pytest
from django.conf import settings


def pytest_report_header(config: pytest.Config) -> str:
    """Say which database this run is about."""
    return f"database: {settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}"
