"""The people who work here, for operators."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.access import care_team_member, member
from tealight.accounts.actions import give_care_role, take_role
from tealight.accounts.doors import operators_only
from tealight.accounts.forms.roles import AddressForm
from tealight.accounts.queries import people_with_roles
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other


@operators_only
def people(request: TealightRequest) -> HttpResponse:
    """Show the care team and the operators; let an account into the care team."""
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if give_care_role(form.cleaned_data["email"], by=member(request.visitor)):
            messages.success(request, _("They belong to the care team now."))
            return see_other("account_people")
        form.add_error("email", _("No member signs in with this address."))
    about = {"form": form, "people": people_with_roles()}
    return render(request, "accounts/people.html", about, status=422 if form.errors else 200)


@require_POST
@operators_only
def removal(request: TealightRequest, pk: int) -> HttpResponse:
    """Take the care team's role from an account."""
    take_role(care_team_member(pk), by=member(request.visitor))
    messages.success(request, _("They are a member like everybody else now."))
    return see_other("account_people")
