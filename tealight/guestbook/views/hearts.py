"""Holding an entry close, and letting it go."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest, remember
from tealight.design.answers import SeeOther
from tealight.guestbook import access, actions
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.cards import card
from tealight.guestbook.forms import ActForm
from tealight.guestbook.views.answers import TOO_OFTEN, UNREADABLE, fragment_or, page
from tealight.tributes.access import Sight
from tealight.tributes.doors import whoever_may_see


@anonymous_post
@whoever_may_see
@require_http_methods(["GET", "HEAD", "POST"])
def new_heart(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Ask whether to hold an entry close, and hold it."""
    if request.method != "POST":
        return _page(request, sight, ActForm(), 200)
    found = access.shown_entry(sight, request.GET.get("entry", ""))
    form = ActForm(request.POST)
    if not form.is_valid():
        form.renew()
        return _page(request, sight, form, UNREADABLE)
    now = timezone.now()
    visitor = request.visitor.acting(form.cleaned_data["once"])
    if has_spent(request, "heart", visitor, now):
        form.add_error(None, _("Much has been held close from here within an hour. Come back in a while."))
        return _page(request, sight, form, TOO_OFTEN)
    actions.hold_close(found, visitor.person or "", now)
    response = SeeOther(f"{Addresses.under(sight.key).base}hearts/held/?entry={found.key}")
    remember(response, visitor)
    return response


def _page(request: TealightRequest, sight: Sight, form: ActForm | None, status: int) -> HttpResponse:
    found = access.shown_entry(sight, request.GET.get("entry", ""))
    is_held = access.holds_close(sight, found)
    template = fragment_or(request, "guestbook/_heart_form.html", "guestbook/heart.html")
    context = {
        "form": form,
        "card": card(found, Addresses.under(sight.key), timezone.now()),
        "is_held": form is None or is_held,
        "can_let_go": is_held,
    }
    return page(request, sight, template, context, status=status)


@whoever_may_see
@require_safe
def held_heart(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say that the entry is held close."""
    return _page(request, sight, None, 200)


@anonymous_post
@whoever_may_see
@require_POST
def heart_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let an entry go."""
    found = access.shown_entry(sight, request.GET.get("entry", ""))
    if sight.visitor.person is not None:
        actions.let_go(found, sight.visitor.person)
    return SeeOther(Addresses.under(sight.key).entry(found.key))
