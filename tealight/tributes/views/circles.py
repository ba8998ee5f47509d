"""Somebody's place in the circle of a family, from where they stand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import members_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families.access import own_membership
from tealight.families.actions import leave_circle


@members_only
@require_safe
def circle(request: TealightRequest, membership_id: int) -> HttpResponse:
    """Say what it means, and how to leave."""
    return render(
        request, "tributes/circle.html", {"membership": own_membership(member(request.visitor), membership_id)}
    )


@require_POST
@members_only
def leaving_circle(request: TealightRequest, membership_id: int) -> HttpResponse:
    """Leave the circle."""
    leave_circle(own_membership(member(request.visitor), membership_id))
    messages.info(request, _("You have left this circle."))
    return see_other("places")
