"""What the people of the site decide about a family: an operator asks, a second person agrees."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import care_team_only, operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families import actions, queries
from tealight.families.access import may_decide_about, protection_for
from tealight.tributes.cases import deeds_for, family_at
from tealight.tributes.forms import PlaceForm, ProtectionForm
from tealight.tributes.views.answers import status_of


@care_team_only
@require_safe
def protections(request: TealightRequest) -> HttpResponse:
    """List what waits for a second person, and what was decided lately."""
    me = member(request.visitor)
    waiting = [each for each in queries.protections(waiting=True) if may_decide_about(me, each.family_id)]
    decided = [each for each in queries.protections(waiting=False) if may_decide_about(me, each.family_id)]
    form = PlaceForm(request.GET if "place" in request.GET else None)
    if form.is_valid():
        return see_other(f"{reverse('new_protection')}?{urlencode(form.cleaned_data)}")
    context = {"tab": "families", "waiting": waiting, "decided": decided, "form": form}
    return render(request, "tributes/protections.html", context, status=status_of(form))


@operators_only
@require_http_methods(["GET", "HEAD", "POST"])
def new_protection(request: TealightRequest) -> HttpResponse:
    """Say what is to be done and why; nothing happens before a second person agrees."""
    me, now, place = member(request.visitor), timezone.now(), request.GET.get("place", "")
    family = family_at(place)
    if family is None or not may_decide_about(me, family.pk):
        messages.info(request, _("There is no page at this address, or it is of your own family."))
        return see_other("protections")
    deeds = {deed.value: deed for deed in deeds_for(family, now)}
    form = ProtectionForm(request.POST or None, deeds=[(value, deed.words) for value, deed in deeds.items()])
    if request.method == "POST" and form.is_valid():
        deed, said = deeds[form.cleaned_data["deed"]], form.cleaned_data
        asked = actions.ask_for_protection(
            family, deed.kind, deed.about, me, reason=said["reason"], once=said["once"], now=now
        )
        return see_other("protection", asked.pk)
    return render(request, "tributes/new_protection.html", {"form": form, "deeds": deeds}, status=status_of(form))


@care_team_only
@require_safe
def protection(request: TealightRequest, protection_id: int) -> HttpResponse:
    """Show one decision, with its reason and who takes part."""
    found = protection_for(request.visitor, protection_id)
    return render(request, "tributes/protection.html", {"protection": found, "me": member(request.visitor)})


@require_POST
@care_team_only
def agreement(request: TealightRequest, protection_id: int) -> HttpResponse:
    """Let it take effect, as the second person."""
    found = protection_for(request.visitor, protection_id)
    try:
        actions.agree(found, member(request.visitor), timezone.now())
    except actions.NotTheirsError as error:
        raise Http404 from error
    except actions.OvertakenError:
        messages.info(request, _("It is no longer as it was when this was asked for, so nothing was done."))
    return see_other("protection", found.pk)


@require_POST
@care_team_only
def protection_removal(request: TealightRequest, protection_id: int) -> HttpResponse:
    """Put it away: nothing happens."""
    found = protection_for(request.visitor, protection_id)
    actions.put_away(found, member(request.visitor), timezone.now())
    return see_other("protection", found.pk)
