"""The keys of the care room, which each person can turn off for their own browser."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from tealight.accounts.doors import care_team_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other

COOKIE = "care_keys"
COOKIE_AGE = settings.RETENTION.care_keys_cookie * 24 * 3600  # seconds


def are_on(request: HttpRequest) -> bool:
    """Tell whether single keys do something in this browser."""
    return request.COOKIES.get(COOKIE) != "off"


@care_team_only
@require_POST
def keys(request: TealightRequest) -> HttpResponse:
    """Turn the keys off, or on again."""
    response = see_other("care")
    choice = "on" if "on" in request.POST else "off"
    response.set_cookie(COOKIE, choice, max_age=COOKIE_AGE, httponly=True, samesite="Lax", secure=settings.SECURE)
    return response
