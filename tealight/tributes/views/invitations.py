"""An invitation, in the hands of whoever was given its link."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import members_only, open_to_all
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families.access import Asked, invitation_for
from tealight.families.actions import RefusedError, accept
from tealight.tributes.forms import RelationForm
from tealight.tributes.portrait import titles_in

GONE = 410


@open_to_all
@require_safe
def invitation(request: TealightRequest, invitation_key: str) -> HttpResponse:
    """Say who invites, for which place, and what it means; nothing is decided by looking."""
    return _page(request, invitation_for(request.visitor, invitation_key, timezone.now()))


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def acceptance(request: TealightRequest, invitation_key: str) -> HttpResponse:
    """Let them in; whoever comes back from signing in reads first."""
    if request.method != "POST":
        return see_other("invitation", invitation_key)
    now, form = timezone.now(), RelationForm(request.POST)
    asked = invitation_for(request.visitor, invitation_key, now)
    agrees = form.is_valid() and form.cleaned_data["shows_relation"]
    try:
        accept(asked.invitation, member(request.visitor), now, shows_relation=agrees)
    except RefusedError as refused:
        return _page(request, replace(asked, obstacle=refused.obstacle))
    if asked.invitation.is_for_the_other_parent:
        messages.info(request, _("You are the other parent here now. Everything that is for the two of you is yours."))
    else:
        messages.info(request, _("You are in the circle now. What the family shares with you is below."))
    return see_other("places")


def _page(request: TealightRequest, asked: Asked) -> HttpResponse:
    """Show an invitation; one that is gone tells nothing of the family."""
    context = {
        "invitation": asked.invitation,
        "obstacle": asked.obstacle.value if asked.obstacle else "",
        "titles": [] if asked.is_gone else titles_in(asked.invitation),
        "form": RelationForm(relation=asked.invitation.relation),
    }
    response = render(request, "tributes/invitation.html", context, status=GONE if asked.is_gone else 200)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response
