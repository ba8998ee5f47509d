"""Lighting a candle."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest, remember
from tealight.design.answers import SeeOther
from tealight.guestbook import access, actions
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.forms import ActForm
from tealight.guestbook.views.answers import TOO_OFTEN, UNREADABLE, fragment_or, page
from tealight.guestbook.views.kind_words import instead_of_words
from tealight.tributes.access import Sight
from tealight.tributes.doors import whoever_may_see
from tealight.tributes.grammar import sentences


@anonymous_post
@whoever_may_see
@require_http_methods(["GET", "HEAD", "POST"])
def new_candle(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Ask whether to light a candle, and light it."""
    if request.method != "POST":
        return _page(request, sight, ActForm(), 200)
    form = ActForm(request.POST)
    if not form.is_valid():
        form.renew()
        return _page(request, sight, form, UNREADABLE)
    now = timezone.now()
    visitor = request.visitor.acting(form.cleaned_data["once"])
    if has_spent(request, "candle", visitor, now):
        form.add_error(None, _("Many candles have been lit from here within an hour. Come back in a while."))
        return _page(request, sight, form, TOO_OFTEN)
    actions.light_candle(sight.tribute, visitor.person or "", now)
    instead_of_words(request, sight)
    response = SeeOther(f"{Addresses.under(sight.key).base}candles/lit/")
    remember(response, visitor)
    return response


def _page(request: TealightRequest, sight: Sight, form: ActForm, status: int) -> HttpResponse:
    template = fragment_or(request, "guestbook/_candle_form.html", "guestbook/candle.html")
    context = {"form": form, "is_lit": access.has_lit_today(sight, timezone.now()) and not form.is_bound}
    context |= {name: request.POST.get(name, "") for name in ("body", "asked")}  # what came instead of words, kept
    return page(request, sight, template, context, status=status)


@whoever_may_see
@require_safe
def lit_candle(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say that a candle burns, and how many burn with it."""
    template = fragment_or(request, "guestbook/_candle_form.html", "guestbook/candle.html")
    burning = sentences(sight.tribute).candles(access.state_in(sight, timezone.now()).burning)
    context = {"is_lit": True, "burning": burning}
    return page(request, sight, template, context)
