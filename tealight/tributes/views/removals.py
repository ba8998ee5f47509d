"""Taking a whole tribute away, and having it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight, removal_of
from tealight.tributes.actions import have_back, remove_tribute
from tealight.tributes.doors import guardians_even_after_removal
from tealight.tributes.portrait import portrait


@guardians_even_after_removal
def remove(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say what goes and until when it can come back; then do it."""
    if request.method == "POST" and "have_back" in request.POST:
        have_back(sight.tribute, sight.guardian)
        messages.info(request, _("It is here again, as it was."))
        return see_other("tribute", sight.key)
    is_refused = request.method == "POST" and not remove_tribute(sight.tribute, sight.guardian)
    if request.method == "POST" and not is_refused:
        return see_other("remove_tribute", sight.key)
    context = {"sight": sight, "portrait": portrait(sight), "removal": removal_of(sight), "is_refused": is_refused}
    return render(request, "tributes/remove.html", context, status=422 if is_refused else 200)
