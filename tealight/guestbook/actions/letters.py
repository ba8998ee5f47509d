"""Letters to those who left an address with their words."""

from collections.abc import Iterable

from django.urls import reverse

from tealight.guestbook.models import Entry, Status
from tealight.notices.actions import send
from tealight.notices.holders import absolute
from tealight.notices.kinds import Kind
from tealight.tributes import queries as tributes
from tealight.tributes.audience import Audience


def send_receipt(entry: Entry, key: str) -> None:
    """Tell a writer that their words are safe.

    Words that nobody has read yet are not in it: an address can be anybody's, also that of the bereaved mother, and
    nothing held leaves the site. Once shown, they follow exactly as they were written.
    """
    if entry.email:
        template = "entry_shown" if entry.status == Status.SHOWN else "entry_receipt"
        _send(entry, key, template)


def send_shown(entries: Iterable[Entry]) -> None:
    """Send those entries that are on the page now, whole, to whoever left an address with them."""
    for entry in entries:
        if entry.email and entry.status == Status.SHOWN:
            link = tributes.living_link(entry.tribute)
            is_by_link = entry.tribute.audience < Audience.EVERYONE and link is not None
            _send(entry, link.key if is_by_link and link else entry.tribute.address, "entry_shown")


def _send(entry: Entry, key: str, template: str) -> None:
    address = reverse("receipt", args=[key, entry.key, entry.receipt_key])
    send(entry.email, template, {"body": entry.body, "address": absolute(address)}, kind=Kind.RECEIPT)
