"""The receipt of an entry, by which its author changes it or takes it back, whatever became of the page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.doors import open_to_all
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.families.actions import FrozenError
from tealight.guestbook import access, actions, who_reads
from tealight.guestbook.access import Receipt
from tealight.guestbook.addresses import Addresses, receipt_address
from tealight.guestbook.cards import card
from tealight.guestbook.forms import ChangeForm
from tealight.guestbook.kind_words import Writing
from tealight.guestbook.views.answers import TOO_OFTEN, UNREADABLE
from tealight.guestbook.views.entries import TOO_MANY
from tealight.guestbook.views.kind_words import asking, left_all_the_same
from tealight.safeguarding.actions import CannotBeReadError, mark_read
from tealight.safeguarding.forms import WriteBackForm
from tealight.safeguarding.statements import statement_about
from tealight.tributes.views.sharing import ASKED_OFTEN, NOBODY

TOO_LATE = 409
NOT_NOW = _("These words cannot be changed now. What you wrote is still below, so that you can copy it.")

Inside = Callable[[TealightRequest, Receipt], HttpResponse]


def _with_receipt(view: Inside) -> Callable[..., HttpResponse]:
    """Give a view the receipt that its address holds; the address is a secret, which no one else may learn."""

    @wraps(view)
    def inner(request: HttpRequest, **held: str) -> HttpResponse:
        asked: Any = request
        found = access.receipt_for(
            asked.visitor, held["book"], held["entry_key"], held["receipt_key"], request.GET.get("by", "")
        )
        response = view(asked, found)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex"
        response["Cache-Control"] = "no-store"
        return response

    return inner


@open_to_all
@require_safe
@_with_receipt
def receipt(request: TealightRequest, held: Receipt) -> HttpResponse:
    """Thank the writer, show the words as they will stand, say what is next, and offer help where it is near."""
    talking = access.talk_about(held.entry, receipt_address(held.entry, held.by))
    if talking.has_unread:
        mark_read(*talking.about)
    change, refused_change = access.new_text_of(held.entry), access.refused_change(held.entry)
    help_at_once = access.help_beside(change or held.entry, talking, get_language())
    context = {
        "card": card(held.entry, Addresses(""), timezone.now()),  # its words alone; nothing on it leads anywhere
        "change": change,
        "statement": statement_about("entry", held.entry.pk, talking.back),
        "refused_change": refused_change and statement_about("correction", refused_change.pk, talking.back),
        "is_author": access.is_author(request.visitor, held.entry),
        "change_address": receipt_address(held.entry, held.by, "change_entry"),
        "withdrawal_address": receipt_address(held.entry, held.by, "withdrawal"),
        "help": help_at_once,
        "support_first": talking.whom_first(help_at_once),
        "sharing": access.sharing_in(held),
        "talking": talking,
        "at_risk": talking.at_risk,
        "write_back": WriteBackForm(),
    }
    return _page(request, held, "guestbook/receipt.html", context)


@anonymous_post
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
@_with_receipt
def change(request: TealightRequest, held: Receipt) -> HttpResponse:
    """Take another text for an entry, while its page can be seen."""
    if request.method != "POST":
        if not held.can_be_changed:
            raise Http404
        return _form(request, held, ChangeForm(entry=access.new_text_of(held.entry) or held.entry), 200)
    form, now = ChangeForm(request.POST), timezone.now()
    if not form.is_valid():
        return _form(request, held, form, UNREADABLE)
    if held.sight is None or not held.can_be_changed:
        form.add_error(None, NOT_NOW)
        return _form(request, held, form, TOO_LATE)
    data = form.cleaned_data
    writing = Writing(held.sight, held.entry.key, data["body"], data["kind"], held.entry)
    if question := asking(request, writing, form, lambda known: _form(request, held, form, 200, known)):
        return question
    if has_spent(request, "entry", held.sight.visitor, now):
        form.add_error(None, TOO_MANY)
        return _form(request, held, form, TOO_OFTEN)
    new = {name: data[name] for name in ("kind", "name", "body")}
    try:
        actions.change_entry(held.entry, **new, standing=access.standing_of(held.sight), now=now)
    except FrozenError as frozen:
        form.add_error(None, str(frozen))
        return _form(request, held, form, TOO_LATE)
    left_all_the_same(request, writing, form)
    return SeeOther(receipt_address(held.entry, held.by))


@anonymous_post
@open_to_all
@require_http_methods(["GET", "HEAD", "POST"])
@_with_receipt
def withdrawal(request: TealightRequest, held: Receipt) -> HttpResponse:
    """Take an entry back."""
    if request.method == "POST":
        actions.withdraw_entry(held.entry)
        return SeeOther(receipt_address(held.entry, held.by))
    return _page(request, held, "guestbook/withdrawal.html", {})


@anonymous_post
@open_to_all
@require_POST
@_with_receipt
def share(request: TealightRequest, held: Receipt) -> HttpResponse:
    """Ask the care team to read an entry, because its writer pressed for it."""
    if has_spent(request, "sharing", request.visitor, timezone.now()):
        messages.info(request, ASKED_OFTEN)
        return SeeOther(receipt_address(held.entry, held.by))
    newest = access.new_text_of(held.entry) or held.entry
    found = access.help_beside(newest, access.talk_about(held.entry), get_language())
    try:
        actions.share_entry(held.entry, request.visitor.user, found)
    except CannotBeReadError:
        messages.info(request, NOBODY)
    return SeeOther(receipt_address(held.entry, held.by))


@anonymous_post
@open_to_all
@require_POST
@_with_receipt
def share_removal(request: TealightRequest, held: Receipt) -> HttpResponse:
    """Take it back."""
    actions.unshare_entry(held.entry, request.visitor.user)
    return SeeOther(receipt_address(held.entry, held.by))


def _form(
    request: TealightRequest, held: Receipt, form: ChangeForm, status: int, known: dict[str, Any] | None = None
) -> HttpResponse:
    if held.sight is not None:
        form.say_who_reads(who_reads.line_in(held.sight))
    return _page(request, held, "guestbook/change_form.html", {"form": form, **(known or {})}, status=status)


def _page(
    request: TealightRequest, held: Receipt, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    known = {
        "entry": held.entry,
        "is_seen": held.sight is not None,
        "passage": who_reads.passage_of(held.sight, timezone.now()) if held.sight else None,
        "addresses": Addresses.under(held.by) if held.by else None,
        "receipt_address": receipt_address(held.entry, held.by),
    }
    return render(request, template, {**known, **context}, status=status)
