"""The receipt of an entry, by which its author changes it or takes it back."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from tealight.accounts.csrf import anonymous_post
from tealight.accounts.limits import has_spent
from tealight.accounts.visitor import TealightRequest
from tealight.design.answers import SeeOther
from tealight.guestbook import access, actions
from tealight.guestbook.addresses import Addresses
from tealight.guestbook.cards import card
from tealight.guestbook.forms import ChangeForm
from tealight.guestbook.views.answers import TOO_OFTEN, UNREADABLE, page
from tealight.guestbook.views.entries import TOO_MANY
from tealight.tributes.access import Sight
from tealight.tributes.doors import whoever_may_see


def _address(sight: Sight, entry_key: str, receipt_key: str) -> str:
    return reverse("receipt", args=[sight.key, entry_key, receipt_key])


@whoever_may_see
@require_safe
def receipt(request: TealightRequest, sight: Sight, entry_key: str, receipt_key: str) -> HttpResponse:
    """Thank the writer, show the words as they will stand, and say what happens next."""
    found = access.entry_by_receipt(sight, entry_key, receipt_key)
    context = {
        "entry": found,
        "card": card(found, Addresses.under(sight.key), timezone.now()),
        "change": access.new_text_of(found),
        "is_author": access.is_author(sight, found),
    }
    return page(request, sight, "guestbook/receipt.html", context)


@anonymous_post
@whoever_may_see
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: TealightRequest, sight: Sight, entry_key: str, receipt_key: str) -> HttpResponse:
    """Take another text for an entry."""
    found = access.entry_by_receipt(sight, entry_key, receipt_key)
    if not found.can_be_changed:
        raise Http404
    form = ChangeForm(request.POST if request.method == "POST" else None, entry=access.new_text_of(found) or found)
    context = {"form": form, "entry": found, "receipt_address": _address(sight, entry_key, receipt_key)}
    if request.method != "POST" or not form.is_valid():
        status = UNREADABLE if request.method == "POST" else 200
        return page(request, sight, "guestbook/change_form.html", context, status=status)
    now, data = timezone.now(), form.cleaned_data
    if has_spent(request, "entry", sight.visitor, now):
        form.add_error(None, TOO_MANY)
        return page(request, sight, "guestbook/change_form.html", context, status=TOO_OFTEN)
    standing = access.standing_of(sight)
    actions.change_entry(found, data["kind"], data["name"], data["body"], standing, now)
    return SeeOther(_address(sight, entry_key, receipt_key))


@anonymous_post
@whoever_may_see
@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: TealightRequest, sight: Sight, entry_key: str, receipt_key: str) -> HttpResponse:
    """Take an entry back."""
    found = access.entry_by_receipt(sight, entry_key, receipt_key)
    address = _address(sight, entry_key, receipt_key)
    if request.method == "POST":
        actions.withdraw_entry(found)
        return SeeOther(address)
    return page(request, sight, "guestbook/withdrawal.html", {"entry": found, "receipt_address": address})
