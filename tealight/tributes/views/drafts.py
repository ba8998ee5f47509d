"""Saving what somebody has begun to write, and throwing it away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tealight.accounts.doors import members_only
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.tributes import actions, queries
from tealight.tributes.access import Sight
from tealight.tributes.doors import whoever_may_see
from tealight.tributes.forms.drafts import DraftForm
from tealight.tributes.own_drafts import MAKING, NEW_CHAPTER, Drafting, drafting_in, drafting_of_making
from tealight.tributes.views.answers import CONFLICT, UNREADABLE

KEPT_ALREADY = 204


@require_POST
@whoever_may_see
def tribute_draft(request: TealightRequest, sight: Sight, place: str) -> HttpResponse:
    """Save a draft of words for a tribute."""
    return _save(request, drafting_in(sight, place))


@require_POST
@whoever_may_see
def tribute_draft_removal(request: TealightRequest, sight: Sight, place: str) -> HttpResponse:
    """Throw a draft away, and start from what is kept."""
    return _end(drafting_in(sight, place))


@require_POST
@members_only
def making_draft(request: TealightRequest) -> HttpResponse:
    """Save a draft of a tribute that is not made yet."""
    return _save(request, drafting_of_making(request.visitor))


@require_POST
@members_only
def making_draft_removal(request: TealightRequest) -> HttpResponse:
    """Throw it away."""
    return _end(drafting_of_making(request.visitor))


def _save(request: TealightRequest, drafting: Drafting) -> HttpResponse:
    form = DraftForm(request.POST, drafting=drafting)
    if not form.is_valid():
        return _said(request, drafting, form, UNREADABLE)
    fields = form.fields_of_the_draft
    once = fields.get("once", [""])[-1]
    if drafting.place in {MAKING, NEW_CHAPTER} and queries.is_spent(drafting.user, drafting.tribute, once):
        return HttpResponse(status=KEPT_ALREADY)
    try:
        actions.save_draft(drafting.user, drafting.tribute, drafting.place, fields, form.revision, timezone.now())
    except actions.OtherDraftError:
        return _said(request, drafting, form, CONFLICT)
    except actions.TooManyDraftsError:
        form.add_error(
            None, _("You have a hundred drafts already. Keep or throw away one of them, then this one fits.")
        )
        return _said(request, drafting, form, UNREADABLE)
    if request.htmx:
        return _said(request, drafting, form, 200)
    messages.info(request, _("Kept as a draft, for you alone."))
    return SeeOther(drafting.form)


def _said(request: TealightRequest, drafting: Drafting, form: DraftForm, status: int) -> HttpResponse:
    """Say beside the form what became of a draft; with scripts off, on a page that holds the words."""
    template = "tributes/_draft_said.html" if request.htmx else "tributes/draft.html"
    context = {"drafting": drafting, "draft_form": form, "is_other": status == CONFLICT, "is_saved": status == 200}
    return render(request, template, context, status=status)


def _end(drafting: Drafting) -> HttpResponse:
    actions.end_draft(drafting.user, drafting.tribute, drafting.place)
    return SeeOther(drafting.form)
