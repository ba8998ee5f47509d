"""Telling the care team about a page, or about one thing on it: open to anybody who sees it, at any time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight
from tealight.tributes.actions import tell_concern
from tealight.tributes.doors import whoever_may_see
from tealight.tributes.forms import ConcernForm
from tealight.tributes.portrait import portrait
from tealight.tributes.tellable import Thing, thing_in
from tealight.tributes.views.answers import status_of


@anonymous_post
@whoever_may_see
def concern(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Listen to “Is this page about your baby, or about you?”, and bring the answer before the care team."""
    return _listen(request, sight, None, "concern_told", sight.key)


@anonymous_post
@whoever_may_see
def concern_about(request: TealightRequest, sight: Sight, what: str) -> HttpResponse:
    """Listen to what somebody tells of one thing, and bring both before the care team."""
    return _listen(request, sight, thing_in(sight, what), "concern_about_told", sight.key, what)


def _listen(request: TealightRequest, sight: Sight, thing: Thing | None, told: str, *place: str) -> HttpResponse:
    form = ConcernForm(request.POST or None, is_of_a_page=thing is None)
    status = status_of(form)
    if request.method == "POST" and form.is_valid():
        if not has_spent(request, "concern", request.visitor, timezone.now()):
            tell_concern(sight.tribute, request.visitor.user, **form.cleaned_data, thing=thing)
            return see_other(told, *place)
        status = 429
        form.add_error(
            None, _("A lot has been sent from here in the last hour. Your words are below; send them later.")
        )
    context = {"sight": sight, "portrait": portrait(sight), "form": form, "thing": thing}
    return render(request, "tributes/concern.html", context, status=status)


@whoever_may_see
def concern_told(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say thank you, and what happens next."""
    return render(request, "tributes/concern_told.html", {"sight": sight, "portrait": portrait(sight)})


@whoever_may_see
@require_safe
def concern_about_told(request: TealightRequest, sight: Sight, what: str) -> HttpResponse:
    """Say thank you, and that a person reads it; also where what it was about is gone by now."""
    context = {"sight": sight, "portrait": portrait(sight), "is_of_a_thing": True}
    return render(request, "tributes/concern_told.html", context)
