"""The strip that stands on every page, error pages and pages without a request included."""

import logging

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils import timezone

from tealight.helplines.country import country_of, languages_of
from tealight.helplines.directory import DirectoryError
from tealight.helplines.strip import Strip, line_for_fathers, strip_for

register = template.Library()
log = logging.getLogger(__name__)
ORDERS = {
    "": ("loss", "crisis", "emergency"),
    "crisis": ("crisis", "emergency", "loss"),
    "emergency": ("emergency", "crisis", "loss"),
}


@register.inclusion_tag("helplines/_strip.html", takes_context=True)
def support_strip(context: Context) -> dict[str, object]:
    """Show whom to ring; reads two headers of the request, and of the view `for_a_father` and `support_first`.

    Where somebody may be in danger, `support_first` lets the crisis line (`crisis`) or the emergency number lead.
    """
    request: HttpRequest | None = context.get("request")
    guess = country_of(request)
    strip = _strip(guess.code, languages_of(request), for_a_father=bool(context.get("for_a_father")))
    names = ORDERS[str(context.get("support_first") or "")]
    return {
        "guess": guess,
        "slots": [(name, slot) for name in names if (slot := getattr(strip, name))],
        "back": request.get_full_path() if request is not None and request.method == "GET" else "",
    }


@register.inclusion_tag("helplines/_for_fathers.html", takes_context=True)
def fathers_line(context: Context) -> dict[str, object]:
    """Show the country's line for fathers, where it has one."""
    request: HttpRequest | None = context.get("request")
    try:
        slot = line_for_fathers(country_of(request).code, timezone.now(), languages_of(request))
    except DirectoryError:
        slot = None  # the strip on the same page has said so in the log
    return {"slot": slot}


def _strip(country: str, languages: tuple[str, ...], *, for_a_father: bool) -> Strip:
    try:
        return strip_for(country, timezone.now(), languages, for_a_father=for_a_father)
    except DirectoryError:
        log.exception("The helplines of %s cannot be shown.", country)
        return Strip(None, None, None)
