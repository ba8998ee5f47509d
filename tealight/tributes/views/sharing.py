"""Letting somebody from the care team read one text of one's own, and taking that back."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_POST

from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.families.queries import involved_with
from tealight.safeguarding.actions import CannotBeReadError, share_words, take_words_back
from tealight.safeguarding.help import help_for
from tealight.tributes.access import Sight
from tealight.tributes.doors import guardians_only
from tealight.tributes.own_words import back_to, own_words

NOBODY = gettext_lazy(
    "Nobody on the care team is outside your own family, so nobody was asked. The numbers on this page are there."
)

ASKED_OFTEN = gettext_lazy(
    "You have asked many times within an hour. Wait a little. The numbers on this page are there."
)


@require_POST
@guardians_only
def share(request: TealightRequest, sight: Sight, words: str) -> HttpResponse:
    """Ask the care team to read one text, because its writer pressed for it."""
    own = own_words(sight, words)
    if has_spent(request, "sharing", request.visitor, timezone.now()):
        messages.info(request, ASKED_OFTEN)
        return SeeOther(back_to(sight, own))
    found = help_for(own.text, get_language())
    try:
        involved = involved_with(sight.tribute.family_id)
        share_words(own.kind, own.object_id, sight.tribute.pk, sight.guardian, found, involved)
    except CannotBeReadError:
        messages.info(request, NOBODY)
    return SeeOther(back_to(sight, own))


@require_POST
@guardians_only
def share_removal(request: TealightRequest, sight: Sight, words: str) -> HttpResponse:
    """Take it back."""
    own = own_words(sight, words)
    take_words_back(own.kind, own.object_id, sight.tribute.pk, sight.guardian)
    return SeeOther(back_to(sight, own))
