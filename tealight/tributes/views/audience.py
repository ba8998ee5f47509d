"""Choosing who may see a tribute."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight, may_be_mine_alone, opens_with_a_look
from tealight.tributes.actions import change_audience, list_on_home
from tealight.tributes.audience import Audience
from tealight.tributes.doors import guardians_only
from tealight.tributes.forms import AudienceForm, ListingForm
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import is_done, status_of


@guardians_only
def audience(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say who can see it now, and let the family choose."""
    now = portrait(sight)
    chosen = now.waiting.audience if now.waiting else sight.tribute.audience
    form = AudienceForm(request.POST or None, may_be_mine_alone=may_be_mine_alone(sight), initial={"audience": chosen})
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(form, lambda: _change(request, sight, form.cleaned_data["audience"])):
        return see_other("audience", sight.key)
    context = {
        "sight": sight,
        "portrait": now,
        "form": form,
        "listing": ListingForm(initial={"is_listed": sight.tribute.is_listed}),
        "opens_with_a_look": opens_with_a_look(sight),
    }
    return render(request, "tributes/audience.html", context, status=status_of(form))


def _change(request: TealightRequest, sight: Sight, chosen: Audience) -> None:
    if change_audience(sight.tribute, chosen, sight.guardian) is None:
        messages.info(request, _("This is how it is now."))


@require_POST
@guardians_only
def listing(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Keep the family's tick for the home page."""
    form = ListingForm(request.POST)
    if form.is_valid() and not is_done(
        form, lambda: list_on_home(sight.tribute, is_listed=form.cleaned_data["is_listed"])
    ):
        messages.info(request, str(form.non_field_errors()[0]))
    return see_other("audience", sight.key)
