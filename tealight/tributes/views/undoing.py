"""Undoing with one click what the other guardian opened: on the page, or by the link in a letter."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.doors import open_to_all
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.tributes.access import Sight, is_standing, widening_by_letter, widening_in
from tealight.tributes.actions import undo_widening
from tealight.tributes.doors import guardians_only
from tealight.tributes.undoing import read_undoing


@require_POST
@guardians_only
def undo_on_page(request: TealightRequest, sight: Sight, widening_id: int) -> HttpResponse:
    """Undo it, for a guardian who is signed in."""
    is_undone = undo_widening(widening_in(sight, widening_id), sight.guardian, timezone.now())
    messages.info(request, _("No more people than before see it now.") if is_undone else _("That is over already."))
    return see_other("audience", sight.key)


# Looking changes nothing: mail programs follow links by themselves.
@anonymous_post
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
def undoing(request: TealightRequest, token: str) -> HttpResponse:
    """Show one button; undo it when that is pressed."""
    asked = read_undoing(token)
    if asked is None:
        raise Http404
    step, guardian = widening_by_letter(asked)
    now = timezone.now()
    is_undone = request.method == "POST" and undo_widening(step, guardian, now)
    context = {"step": step, "is_undone": is_undone, "is_standing": is_standing(step, now)}
    response = render(request, "tributes/undoing.html", context)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response
