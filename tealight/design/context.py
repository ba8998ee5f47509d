"""What every page knows: the name of the site, and who is signed in where a session says so."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject


def site(request: HttpRequest) -> dict[str, object]:
    """Return the variables that base templates use; without a session cookie no session is opened to learn them."""
    known: dict[str, object] = {
        "site_name": settings.SITE_NAME,
        "operator": settings.OPERATOR,
        "contact": settings.CONTACT,
    }
    if settings.SESSION_COOKIE_NAME in request.COOKIES and hasattr(request, "user"):
        known["account"] = SimpleLazyObject(lambda: request.user)
    return known
