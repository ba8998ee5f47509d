"""Looking at photographs: one filling the screen, its file, and its original for the family."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tealight.accounts.visitor import TealightRequest
from tealight.media.serving import original_response, rendition_response
from tealight.tributes.access import Sight, photograph_in
from tealight.tributes.doors import guardians_only, whoever_may_see
from tealight.tributes.gallery import around
from tealight.tributes.portrait import portrait


@whoever_may_see
@require_safe
def photograph(request: TealightRequest, sight: Sight, photo: str) -> HttpResponse:
    """Show one photograph, and the way to its neighbours; under its cover it shows nothing until it is asked to."""
    photograph_in(sight, photo)
    seen = portrait(sight)
    view = around(photo, seen.photographs, is_lifted="look" in request.GET)
    context = {"sight": sight, "portrait": seen, "view": view, "shown": view.shown, "sentences": seen.sentences}
    is_in_place = request.htmx.target == f"p-{photo}"
    template = "tributes/_photograph.html" if is_in_place else "tributes/photograph.html"
    response = render(request, template, context)
    response["Cache-Control"] = "private, no-cache"
    response["Vary"] = "HX-Request, HX-Target"
    return response


@whoever_may_see
@require_safe
def photograph_file(request: TealightRequest, sight: Sight, photo: str, size: int, kind: str) -> HttpResponseBase:
    """Send one copy of a photograph, through the same door as the page."""
    return rendition_response(request, photograph_in(sight, photo).picture, size, kind)


@guardians_only
@require_safe
def original(request: TealightRequest, sight: Sight, photo: str) -> HttpResponseBase:
    """Send the file as it was brought, to keep it elsewhere too."""
    return original_response(photograph_in(sight, photo).picture)
