"""The secret address of a tribute: to copy, to print on a card, to renew."""

import io

import segno
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight, link_in
from tealight.tributes.actions import renew_link
from tealight.tributes.doors import guardians_only
from tealight.tributes.portrait import portrait


def _address(request: TealightRequest, sight: Sight) -> str:
    return request.build_absolute_uri(reverse("tribute", args=[link_in(sight).key]))


@guardians_only
def link(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show the link, and whether it opens the tribute."""
    context = {
        "sight": sight,
        "portrait": portrait(sight),
        "address": _address(request, sight),
        "old": link_in(sight).key,
    }
    return render(request, "tributes/link.html", context)


@guardians_only
def link_code(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Draw the link as a QR code, dark on light in every theme, so that every camera reads it."""
    drawing = io.BytesIO()
    code = segno.make(_address(request, sight), error="m", micro=False)
    code.save(drawing, kind="svg", scale=8, dark="#000", light="#fff", xmldecl=False, svgclass=None, lineclass=None)
    return HttpResponse(
        drawing.getvalue(), content_type="image/svg+xml", headers={"Cache-Control": "private, no-store"}
    )


@guardians_only
def link_card(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show a card to print."""
    context = {"sight": sight, "portrait": portrait(sight), "address": _address(request, sight)}
    return render(request, "tributes/card.html", context)


@require_POST
@guardians_only
def renewal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """End the link that was shown, and go to the new one by the tribute's own address."""
    renew_link(sight.tribute, sight.guardian, old=request.POST.get("old", ""))
    return see_other("link", sight.tribute.address)
