"""Busy times, for operators: where much waits, and what they can ask a family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.access import member
from tealight.accounts.doors import operators_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.guestbook import actions
from tealight.guestbook.busy import all_busy, busy_one


@operators_only
@require_safe
def busy_times(request: TealightRequest) -> HttpResponse:
    """List the tributes for which more waits than the team reads in a day."""
    return render(request, "guestbook/busy_times.html", {"all_busy": all_busy(timezone.now())})


@operators_only
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: TealightRequest, tribute_id: int) -> HttpResponse:
    """Say what a busy time is, and ask the family for it."""
    busy = busy_one(tribute_id, timezone.now())
    if request.method == "POST":
        try:
            actions.offer_busy_time(busy.tribute, member(request.visitor), timezone.now())
        except actions.NotBusyError:
            messages.info(request, _("No more is waiting for this page than you read in a day."))
        return see_other("care_busy_time", tribute_id)
    return render(request, "guestbook/busy_time.html", {"busy": busy})


@operators_only
@require_POST
def offer_removal(request: TealightRequest, tribute_id: int) -> HttpResponse:
    """End a busy time, or take the question back."""
    actions.end_busy_time(busy_one(tribute_id, timezone.now()).tribute, member(request.visitor), timezone.now())
    return see_other("care_busy_time", tribute_id)
