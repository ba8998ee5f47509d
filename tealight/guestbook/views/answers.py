"""Answers that several pages give."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from tealight.accounts.visitor import TealightRequest
from tealight.guestbook.addresses import Addresses
from tealight.tributes.access import Sight
from tealight.tributes.grammar import sentences

CONFLICT = 409
UNREADABLE = 422
TOO_OFTEN = 429


def page(
    request: TealightRequest, sight: Sight, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a page below a tribute, or only its fragment where htmx asks for that."""
    context = {
        "sight": sight,
        "sentences": sentences(sight.tribute),
        "addresses": Addresses.under(sight.key),
        "in_place": bool(request.htmx),
        **context,
    }
    response = render(request, template, context, status=status)
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["HX-Request"])
    return response


def fragment_or(request: TealightRequest, fragment: str, whole: str) -> str:
    """Return the template to render: both hold the same words."""
    return fragment if request.htmx and not request.htmx.boosted else whole
