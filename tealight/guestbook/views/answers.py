"""Answers that several pages give."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from tealight.accounts.visitor import TealightRequest, Visitor
from tealight.guestbook.addresses import Addresses
from tealight.surge.limits import network_of, spend
from tealight.tributes.access import Sight
from tealight.tributes.grammar import sentences

UNREADABLE = 422
TOO_OFTEN = 429


class SeeOther(HttpResponseRedirect):
    """Where to look after a post; reloading that page posts nothing."""

    status_code = 303


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


def has_spent(request: TealightRequest, action: str, visitor: Visitor, now: datetime) -> bool:
    """Count an act of this visitor; True where it is one too many for this hour."""
    network = network_of(request.META.get("REMOTE_ADDR", ""))
    return not spend(action, person=visitor.person, network=network, now=now)
