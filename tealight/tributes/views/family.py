"""A family, as its guardians keep it: the two of them, the circle, and who is invited."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.limits import has_spent, is_sent_too_much
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families import actions, queries
from tealight.families.access import invitation_of, member_of_circle
from tealight.tributes.access import Sight
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import RELATIONS, CircleInvitationForm, InvitationForm
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import is_done, status_of

TOO_MANY = 429


@guardians_only
@require_safe
def family(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show who keeps this place, who is in the circle, and who is invited."""
    family_id, me = sight.tribute.family_id, sight.guardian
    invitations = queries.open_invitations(family_id, timezone.now())
    context = {
        "sight": sight,
        "portrait": portrait(sight),
        "others": [guardian for guardian in queries.guardians_of(family_id) if guardian != me],
        "circle": queries.circle_of(family_id),
        "invitations": [(each, _address(request, each.key)) for each in invitations],
    }
    return render(request, "tributes/family.html", context)


def _address(request: TealightRequest, key: str) -> str:
    return request.build_absolute_uri(reverse("invitation", args=[key]))


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def invite_parent(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say what it means to be two, and invite the other parent."""
    if not queries.has_free_seat(sight.tribute.family_id):
        return see_other("family", sight.key)
    return _invite(request, sight, InvitationForm(request.POST or None), "guardian")


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def invite_into_circle(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say what the circle is, and invite somebody into it."""
    return _invite(request, sight, CircleInvitationForm(request.POST or None), "circle")


def _invite(request: TealightRequest, sight: Sight, form: InvitationForm, kind: str) -> HttpResponse:
    is_sent = request.method == "POST" and form.is_valid()
    is_too_much = is_sent and _is_too_much(request, form.cleaned_data["email"])
    if is_too_much:
        form.add_error(None, _("Many invitations went out from here within an hour. Wait a little, then try again."))
    elif is_sent and is_done(form, lambda: _make(sight, form, kind)):
        messages.info(request, _said(form.cleaned_data["email"]))
        return see_other(f"{reverse('family', args=[sight.key])}#invited")
    status = TOO_MANY if is_too_much else status_of(form)
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "relations": RELATIONS}
    return render(request, f"tributes/invite_{kind}.html", context, status=status)


def _make(sight: Sight, form: InvitationForm, kind: str) -> None:
    actions.invite(sight.tribute.family, sight.guardian, kind, now=timezone.now(), **form.cleaned_data)


def _is_too_much(request: TealightRequest, email: str) -> bool:
    now = timezone.now()
    if has_spent(request, "invitation", request.visitor, now):
        return True
    return bool(email) and is_sent_too_much(request, "invited", email, now)


def _said(email: str) -> str:
    if email:
        return _("The invitation is made. A letter goes to %(email)s; the link below works as well.") % {"email": email}
    return _("The invitation is made. Copy the link below and give it to them.")


@require_POST
@guardians_only
def invitation_removal(request: TealightRequest, sight: Sight, invitation_id: int) -> HttpResponse:
    """Take an invitation back."""
    actions.take_back(invitation_of(sight.tribute.family_id, invitation_id), sight.guardian, timezone.now())
    messages.info(request, _("The invitation is taken back. Its link opens nothing any more."))
    return see_other("family", sight.key)


@require_POST
@guardians_only
def circle_removal(request: TealightRequest, sight: Sight, membership_id: int) -> HttpResponse:
    """Take somebody out of the circle."""
    actions.remove_from_circle(member_of_circle(sight.tribute.family_id, membership_id), sight.guardian)
    messages.info(request, _("They are out of your circle, and see no more than anybody else. No letter tells them."))
    return see_other("family", sight.key)


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def leaving(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say what stays and what goes, and let a guardian leave; the only one takes the place away instead."""
    is_last = queries.has_free_seat(sight.tribute.family_id)
    if request.method == "POST":
        try:
            actions.leave_family(sight.tribute.family, sight.guardian, timezone.now())
        except actions.LastGuardianError:
            return see_other("leaving_family", sight.key)
        messages.info(request, _("You keep this place no more. The other parent can invite you again at any time."))
        return see_other("places")
    context = {"sight": sight, "portrait": portrait(sight), "is_last": is_last}
    return render(request, "tributes/leaving.html", context)
