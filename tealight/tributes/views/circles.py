"""Somebody's place in the circle of a family, from where they stand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tealight.accounts.access import member
from tealight.accounts.doors import members_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families.access import own_membership
from tealight.families.actions import agree_to_relation, leave_circle
from tealight.tributes.forms import RelationForm


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def circle(request: TealightRequest, membership_id: int) -> HttpResponse:
    """Say what it means and how to leave; keep the tick by which the family's word stands beside their words."""
    membership = own_membership(member(request.visitor), membership_id)
    form = RelationForm(
        request.POST or None, relation=membership.relation, initial={"shows_relation": membership.shows_relation}
    )
    if request.method == "POST":
        agree_to_relation(membership, shows=form.is_valid() and form.cleaned_data["shows_relation"])
        messages.info(request, _("Your choice is kept."))
        return see_other("circle", membership.pk)
    return render(request, "tributes/circle.html", {"membership": membership, "form": form})


@require_POST
@members_only
def leaving_circle(request: TealightRequest, membership_id: int) -> HttpResponse:
    """Leave the circle."""
    leave_circle(own_membership(member(request.visitor), membership_id))
    messages.info(request, _("You have left this circle."))
    return see_other("places")
