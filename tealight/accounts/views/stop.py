"""Stopping a kind of notice by the link in it: without signing in, without a reason."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from tealight.accounts.doors import open_to_all
from tealight.accounts.visitor import TealightRequest
from tealight.notices.actions import choose
from tealight.notices.holders import read_stop


# A mail program sends the one click by itself (RFC 8058), with no cookie; the signed link is the permission.
@csrf_exempt
@open_to_all
def stop_notice(request: TealightRequest, token: str) -> HttpResponse:
    """Show one button; stop when it is pressed, or when a mail program posts for its reader."""
    stop = read_stop(token)
    if stop is None:
        raise Http404
    if request.method == "POST":
        choose(stop.holder, stop.kind, wanted=False, now=timezone.now())
    return render(request, "accounts/stop.html", {"kind": stop.kind, "is_stopped": request.method == "POST"})
