"""What every page knows: the name of the site."""

from django.conf import settings
from django.http import HttpRequest


def site(_request: HttpRequest) -> dict[str, object]:
    """Return the variables that base templates use."""
    return {"site_name": settings.SITE_NAME}
