"""Leaving words, and reading one entry at its own address."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent, is_sent_too_much
from tealight.accounts.visitor import TealightRequest, remember
from tealight.design.answers import SeeOther
from tealight.families.actions import FrozenError
from tealight.guestbook import access, actions, who_reads
from tealight.guestbook.addresses import Addresses, receipt_address
from tealight.guestbook.cards import card
from tealight.guestbook.forms import EntryForm
from tealight.guestbook.kind_words import Writing
from tealight.guestbook.views.answers import TOO_OFTEN, UNREADABLE, fragment_or, page
from tealight.guestbook.views.kind_words import asking, left_all_the_same
from tealight.tributes.access import Sight
from tealight.tributes.actions import end_draft
from tealight.tributes.doors import whoever_may_see
from tealight.tributes.grammar import sentences
from tealight.tributes.own_drafts import ENTRY, as_initial, drafting_in

PAUSED = 409
TOO_MANY = _(
    "Many words have come from here within an hour. Yours are still in the form: wait a little, then leave them."
)


@anonymous_post
@whoever_may_see
@require_http_methods(["GET", "HEAD", "POST"])
def new_entry(request: TealightRequest, sight: Sight) -> HttpResponse:
    """Ask for words, and take them."""
    if request.method != "POST":
        drafting = drafting_in(sight, ENTRY) if request.visitor.user else None
        return _form(request, sight, EntryForm(initial=as_initial(drafting.draft) if drafting else None), 200)
    form = EntryForm(request.POST)
    if not form.is_valid():
        form.renew()
        return _form(request, sight, form, UNREADABLE)
    writing = Writing(sight, form.cleaned_data["once"], form.cleaned_data["body"], form.cleaned_data["kind"])
    if question := _question(request, writing, form):
        return question
    now, left = timezone.now(), form.left()
    visitor = request.visitor.acting(left.once)
    if has_spent(request, "entry", visitor, now):
        form.add_error(None, TOO_MANY)
        return _form(request, sight, form, TOO_OFTEN)
    try:
        entry = actions.leave_entry(sight, visitor, _addressed(request, left, now), now)
    except actions.PausedError:
        return _form(request, sight, form, PAUSED)
    except FrozenError as frozen:
        form.add_error(None, str(frozen))
        return _form(request, sight, form, PAUSED)
    if entry.written_at == now:  # a form sent twice is counted once
        left_all_the_same(request, writing, form)
    if visitor.user is not None:
        end_draft(visitor.user, sight.tribute, ENTRY)
    response = SeeOther(receipt_address(entry, sight.key))
    remember(response, visitor)
    return response


def _question(request: TealightRequest, writing: Writing, form: EntryForm) -> HttpResponse | None:
    """Ask about kinder words, once; not while the family rests, when nothing can be left."""
    if access.is_paused(writing.sight):
        return None
    return asking(request, writing, form, lambda known: _form(request, writing.sight, form, 200, known))


def _addressed(request: TealightRequest, left: actions.Left, now: datetime) -> actions.Left:
    """Leave the address out where it has had its letters for this hour; the receipt then tells of no letter."""
    is_over = bool(left.email) and is_sent_too_much(request, "receipt", left.email, now)
    return replace(left, email="") if is_over else left


def _form(
    request: TealightRequest, sight: Sight, form: EntryForm, status: int, known: dict[str, Any] | None = None
) -> HttpResponse:
    template = fragment_or(request, "guestbook/_entry_form.html", "guestbook/entry_form.html")
    form.say_who_reads(who_reads.line_in(sight))
    seen_by = sentences(sight.tribute).who_can_see(sight.tribute.audience)
    drafting = drafting_in(sight, ENTRY) if request.visitor.user else None
    context = {
        "drafting": drafting,
        "form": form,
        "is_paused": access.is_paused(sight),
        "reads_first": who_reads.who_reads_first(sight, timezone.now()).value,
        "seen_by": seen_by,
        **(known or {}),
    }
    return page(request, sight, template, context, status=status)


@whoever_may_see
@require_safe
def entry(request: TealightRequest, sight: Sight, entry_key: str) -> HttpResponse:
    """Show one entry."""
    found = access.shown_entry(sight, entry_key)
    shown = card(found, Addresses.under(sight.key), timezone.now())
    return page(request, sight, "guestbook/entry.html", {"card": shown})


@whoever_may_see
@require_safe
def own_entry(request: TealightRequest, sight: Sight, entry_key: str) -> HttpResponse:
    """Lead whoever left an entry with this browser to its receipt; tell everybody else how it can be changed."""
    found = access.own_entry(sight, entry_key)
    if access.is_author(sight.visitor, found):
        return SeeOther(receipt_address(found, sight.key))
    context = {"entry_address": Addresses.under(sight.key).entry(entry_key)}
    return page(request, sight, "guestbook/not_yours.html", context)
