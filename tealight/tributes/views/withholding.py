"""Photographs in the hands of the care team: looked at only if somebody wants to, taken from the page, locked."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.media.serving import rendition_response
from tealight.safeguarding.actions import CannotDecideError
from tealight.tributes.access import photograph_for_the_care_team
from tealight.tributes.actions import lock_photograph, take_from_the_page, unlock_photograph
from tealight.tributes.forms import WithholdingForm
from tealight.tributes.gallery import shown
from tealight.tributes.views.answers import status_of


def _page(request: TealightRequest, photo: str, form: WithholdingForm) -> HttpResponse:
    photograph = photograph_for_the_care_team(photo)
    base = reverse("care_photograph", args=[photograph.key])
    one = shown(photograph, base, number=1, alt=photograph.alt, is_covered="look" not in request.GET)
    context = {"photograph": photograph, "shown": one, "form": form}
    response = render(request, "tributes/care_photograph.html", context, status=status_of(form))
    response["Cache-Control"] = "no-store"
    return response


@care_team_only
@require_safe
def care_photograph(request: TealightRequest, photo: str) -> HttpResponse:
    """Show what is written with a photograph, its cover, and what can be done; the picture only if it is asked for."""
    return _page(request, photo, WithholdingForm())


@care_team_only
@require_safe
def care_photograph_file(request: TealightRequest, photo: str, size: int, kind: str) -> HttpResponseBase:
    """Send one copy to whoever of the care team asked to see it."""
    return rendition_response(request, photograph_for_the_care_team(photo).picture, size, kind)


@care_team_only
@require_POST
def care_photograph_withholding(request: TealightRequest, photo: str) -> HttpResponse:
    """Take a photograph from its page at once."""
    photograph, form = photograph_for_the_care_team(photo), WithholdingForm(request.POST)
    if not form.is_valid():
        return _page(request, photo, form)
    try:
        take_from_the_page(photograph, member(request.visitor), form.cleaned_data["reason"])
    except CannotDecideError:
        form.add_error(None, _("Somebody else has to decide about this one: it belongs to a page of your own family."))
        return _page(request, photo, form)
    messages.info(request, _("It is taken from the page. Its family is told, with your reason."))
    return see_other("care")


@operators_only
@require_POST
def care_photograph_lock(request: TealightRequest, photo: str) -> HttpResponse:
    """Lock the file of a photograph: nobody is served it, and nothing copies or erases it; or unlock it."""
    photograph, form = photograph_for_the_care_team(photo), WithholdingForm(request.POST)
    if not form.is_valid():
        return _page(request, photo, form)
    deed = unlock_photograph if "unlock" in request.POST else lock_photograph
    deed(photograph, member(request.visitor), form.cleaned_data["reason"])
    return see_other("care_photograph", photo)
