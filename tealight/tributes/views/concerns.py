"""“Is this page about your baby, or about you?”"""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight
from tealight.tributes.actions import tell_concern
from tealight.tributes.doors import whoever_may_see
from tealight.tributes.forms import ConcernForm
from tealight.tributes.portrait import portrait
from tealight.tributes.views.answers import status_of


@anonymous_post
@whoever_may_see
def concern(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Listen, and bring it before the care team."""
    form = ConcernForm(request.POST or None)
    status = status_of(form)
    if request.method == "POST" and form.is_valid():
        if not has_spent(request, "concern", request.visitor, timezone.now()):
            tell_concern(sight.tribute, request.visitor.user, **form.cleaned_data)
            return see_other("concern_told", sight.key)
        status = 429
        form.add_error(
            None, _("A lot has been sent from here in the last hour. Your words are below; send them later.")
        )
    context = {"sight": sight, "portrait": portrait(sight), "form": form}
    return render(request, "tributes/concern.html", context, status=status)


@whoever_may_see
def concern_told(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say thank you, and what happens next."""
    return render(request, "tributes/concern_told.html", {"sight": sight, "portrait": portrait(sight)})
