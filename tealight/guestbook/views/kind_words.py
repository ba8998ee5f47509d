"""The page between: before words are left, their writer is asked once about a phrase that may hurt."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from tealight.accounts.visitor import TealightRequest
from tealight.guestbook import actions
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.forms import ActForm, ChangeForm
from tealight.guestbook.kind_words import Writing, family_of
from tealight.guestbook.views.answers import fragment_or, page
from tealight.safeguarding.kindness import Suggestion
from tealight.tributes.access import Sight

COOKIE = "asked"
HOUR = 3600  # seconds for which a browser remembers, for whoever goes back to the form as it was
CHANGE, LEAVE = "change", "leave"

Again = Callable[[dict[str, Any]], HttpResponse]


def asking(request: TealightRequest, writing: Writing, form: ChangeForm, again: Again) -> HttpResponse | None:
    """Return the page that asks, or the form once more for whoever wants to change their words; else None: go on.

    Before the answer nothing of the words is stored, and no allowance is spent. Each question is counted, and each
    answer once it is carried out (`left_all_the_same`, `instead_of_words`). `again` renders the form, knowing more.
    """
    now, sight = timezone.now(), writing.sight
    family = _asked(request, writing, form)
    if not family:
        suggestion = writing.suggestion()
        if suggestion is None:
            return None
        actions.note_choice(sight.tribute, suggestion.family, actions.Choice.ASKED, now)
        return _between(request, writing, form, suggestion)
    if request.POST.get("answer") == CHANGE:
        actions.note_choice(sight.tribute, family, actions.Choice.CHANGED, now)
        form.fields["body"].widget.attrs["autofocus"] = True
        return again({"suggestion": writing.suggestion()})
    return None


def _asked(request: TealightRequest, writing: Writing, form: ChangeForm) -> str:
    return writing.asked([form.cleaned_data["asked"], request.COOKIES.get(COOKIE, "")])


def left_all_the_same(request: TealightRequest, writing: Writing, form: ChangeForm) -> None:
    """Count words that were taken as they are although their writer was asked."""
    if request.POST.get("answer") == LEAVE:
        family = _asked(request, writing, form)
        actions.note_choice(writing.sight.tribute, family, actions.Choice.LEFT, timezone.now())


def _between(request: TealightRequest, writing: Writing, form: ChangeForm, suggestion: Suggestion) -> HttpResponse:
    token = writing.token(suggestion.family)
    is_change = writing.entry is not None
    context = {
        "is_change": is_change,
        "is_counted": writing.sight.tribute.is_open,
        "suggestion": suggestion,
        "asked": token,
        "candle": Addresses.under(writing.sight.key).candle,
        "carried": [field.as_hidden() for field in form if field.name != "asked"],
        "once": ActForm()["once"] if is_change else "",
    }
    template = fragment_or(request, "guestbook/_kinder.html", "guestbook/kinder.html")
    response = page(request, writing.sight, template, context)
    response.set_cookie(
        COOKIE, token, max_age=HOUR, path=request.path, httponly=True, samesite="Lax", secure=settings.SECURE
    )
    return response


def instead_of_words(request: TealightRequest, sight: Sight) -> None:
    """Count a candle that is lit instead of words."""
    family = family_of(request.POST.get("asked", ""))
    actions.note_choice(sight.tribute, family, actions.Choice.CANDLE, timezone.now())
