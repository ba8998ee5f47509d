"""The strip that stands on every page, error pages and pages without a request included."""

import logging

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils import timezone

from tealight.helplines.country import country_of, languages_of
from tealight.helplines.directory import DirectoryError
from tealight.helplines.strip import Strip, strip_for

register = template.Library()
log = logging.getLogger(__name__)


@register.inclusion_tag("helplines/_strip.html", takes_context=True)
def support_strip(context: Context) -> dict[str, object]:
    """Show whom to ring; reads two headers of the request, and whether a view says that it speaks to a father."""
    request: HttpRequest | None = context.get("request")
    guess = country_of(request)
    return {
        "guess": guess,
        "strip": _strip(guess.code, languages_of(request), for_a_father=bool(context.get("for_a_father"))),
        "back": request.get_full_path() if request is not None and request.method == "GET" else "",
    }


def _strip(country: str, languages: tuple[str, ...], *, for_a_father: bool) -> Strip:
    try:
        return strip_for(country, timezone.now(), languages, for_a_father=for_a_father)
    except DirectoryError:
        log.exception("The helplines of %s cannot be shown.", country)
        return Strip(None, None, None)
