"""The public page of a tribute, and the same page as a stranger sees it."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe

from tealight.accounts.visitor import TealightRequest
from tealight.guestbook import access, cursors
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.cards import cards
from tealight.guestbook.queries import Order
from tealight.tributes.access import Sight, key_to_share
from tealight.tributes.doors import guardians_only, whoever_may_see
from tealight.tributes.own_words import KEPT, beside
from tealight.tributes.portrait import portrait
from tealight.tributes.texts import prose_html


def _shown(request: TealightRequest, sight: Sight, now: datetime) -> dict[str, Any]:
    """Return everything that the page of a tribute says to this visitor; nothing in it is about the visitor."""
    view = access.guestbook_in(sight, request.GET.get("order", ""), request.GET.get("after", ""), now)
    addresses, more, seen = Addresses.under(sight.key), view.page.more, portrait(sight)
    return {
        "sight": sight,
        "portrait": seen,
        "sentences": seen.sentences,
        "is_guardian": sight.is_guardian,
        "addresses": addresses,
        "burning": seen.sentences.candles(view.state.burning),
        "thanks": SafeString(prose_html(view.state.thanks)),  # escaped there
        "state": view.state,
        "tally": _tally(view.state.shown),
        "order": view.order,
        "orders": [(order, addresses.order(order)) for order in Order],
        "cards": cards(view.page.entries, addresses, now),
        "more": addresses.order(view.order, cursors.written(more)) if more is not None else "",
        "is_first_page": not request.GET.get("after"),
    }


def _tally(number: int) -> str:
    words = ngettext("%(number)s person left words", "%(number)s people left words", number)
    return words % {"number": number_format(number, force_grouping=True)} if number else ""


@whoever_may_see
@require_safe
def tribute(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show a tribute and its guestbook; a guardian of one that opens by its link is led to that link."""
    shared = key_to_share(sight)
    if shared != sight.key:
        return redirect(f"{reverse('tribute', args=[shared])}{'?' if request.GET else ''}{request.GET.urlencode()}")
    context = {**_shown(request, sight, timezone.now()), **beside(sight, request.GET.get(KEPT, ""), get_language())}
    response = render(request, "guestbook/page.html", context)
    response["Cache-Control"] = "private, no-cache"  # what a family hides is gone at the next look, going back included
    return response


@guardians_only
@require_safe
def as_a_stranger(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Show a guardian what a visitor without an account sees, or say that they see nothing."""
    back = reverse("tribute", args=[sight.key])
    stranger = access.sight_of_a_stranger(sight)
    if stranger is None:
        return render(request, "guestbook/unseen.html", {"sight": sight, "portrait": portrait(sight), "back": back})
    context = {**_shown(request, stranger, timezone.now()), "as_a_stranger": True, "back": back}
    return render(request, "guestbook/page.html", context)
