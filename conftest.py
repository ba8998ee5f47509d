"""What every test stands on."""

import pytest
from django.conf import settings


def pytest_configure(config: pytest.Config) -> None:
    """Serve static files from the rooms themselves, so that no test needs `collectstatic`."""
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True
