"""What is new in a guestbook since a parent last looked."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.guestbook import access
from tealight.guestbook.actions.looking import look_from, look_until
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.cards import cards
from tealight.guestbook.views.answers import page
from tealight.tributes.access import Sight
from tealight.tributes.doors import guardians_only


@guardians_only
@require_safe
def new_words(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show a few words that came since this parent last looked; looking alone moves nothing."""
    now = timezone.now()
    few = access.few_new_in(sight, now)
    shown = cards(few.entries, Addresses.under(sight.key), now)
    return page(request, sight, "guestbook/new_words.html", {"few": few, "cards": shown})


@guardians_only
@require_POST
def looked(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Go on from what was read, or from now on."""
    if "from_now" in request.POST:
        look_from(sight.tribute, sight.guardian, timezone.now())
    else:
        look_until(sight.tribute, sight.guardian, request.POST.get("entry", ""))
    return SeeOther(reverse("new_words", args=[sight.key]))
