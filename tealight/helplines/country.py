"""Which country a visitor is in: chosen, guessed, the site's own, or not known. Nothing is kept but the choice."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation.trans_real import parse_accept_lang_header

from tealight.helplines.countries import known

COOKIE = "country"
YEAR = settings.RETENTION.country_cookie * 24 * 3600  # seconds


class How(StrEnum):
    """How we know; the page says it."""

    CHOSEN = "chosen"
    GUESSED = "guessed"
    HOME = "home"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Guess:
    """A country in two capital letters and how we came by it; no letters where it is unknown."""

    code: str
    how: How


def country_of(request: HttpRequest | None) -> Guess:
    """Take the visitor's choice, else the region of their browser's language, else the site's own country."""
    if request is not None:
        chosen = request.COOKIES.get(COOKIE, "")
        if known(chosen):
            return Guess(chosen, How.CHOSEN)
        if region := _region(request):
            return Guess(region, How.GUESSED)
    home = settings.HOME_COUNTRY
    return Guess(home, How.HOME) if known(home) else Guess("", How.UNKNOWN)


def languages_of(request: HttpRequest | None) -> tuple[str, ...]:
    """Return the languages that the browser asks for, without regions, the dearest first."""
    return tuple(tag.partition("-")[0] for tag in _tags(request)) if request is not None else ()


def remember_country(response: HttpResponseBase, code: str) -> None:
    """Keep the choice for a year."""
    response.set_cookie(COOKIE, code, max_age=YEAR, httponly=True, samesite="Lax", secure=settings.SECURE)


def _tags(request: HttpRequest) -> list[str]:
    asked = parse_accept_lang_header(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    return [tag for tag, weight in asked if weight > 0]


def _region(request: HttpRequest) -> str:
    """Return the region of the first language that names one: zh-Hant-HK is Hong Kong, es-419 is no country."""
    parts = (part.upper() for tag in _tags(request) for part in tag.split("-")[1:])
    return next((part for part in parts if known(part)), "")
