"""Stopping additions, and letting them go on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import see_other
from tealight.families.access import frozen, may_stop
from tealight.families.actions import end_stop
from tealight.tributes.access import Sight
from tealight.tributes.actions import freeze
from tealight.tributes.doors import guardians_only
from tealight.tributes.portrait import portrait


@guardians_only
@require_http_methods(["GET", "HEAD", "POST"])
def freezing(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Say what a stop stops and what it never stops; begin one, or renew one's own."""
    may_begin = may_stop(sight.tribute.family_id, sight.guardian, timezone.now())
    if request.method == "POST" and may_begin:
        freeze(sight.tribute.family, sight.guardian, timezone.now())
        return see_other("freezing", sight.key)
    standing = frozen(sight.tribute.family_id, timezone.now())
    context = {
        "sight": sight,
        "portrait": portrait(sight),
        "freeze": standing,
        "may_begin": may_begin,
        "is_mine": standing is not None and standing.by == sight.guardian,
    }
    return render(request, "tributes/freezing.html", context)


@require_POST
@guardians_only
def freezing_removal(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Let additions go on, for whoever stopped them."""
    if end_stop(sight.tribute.family, sight.guardian, timezone.now()):
        messages.info(request, _("Both of you can add and open again."))
    return see_other("freezing", sight.key)
