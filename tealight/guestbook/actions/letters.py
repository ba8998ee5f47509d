"""Letters to those who left an address with their words."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from tealight.families.queries import guardians_of
from tealight.guestbook.addresses import receipt_address
from tealight.guestbook.models import Entry, Status
from tealight.notices.actions import send, take_turn
from tealight.notices.holders import absolute, account_holder
from tealight.notices.kinds import Kind
from tealight.tributes.models import Tribute


def send_receipt(entry: Entry, by: str) -> None:
    """Tell a writer that their words are safe; `by` is the key by which they came.

    Words that nobody has read yet are not in it: an address can be anybody's, also that of the bereaved mother, and
    nothing held leaves the site. Once shown, they follow exactly as they were written.
    """
    if entry.email:
        template = "entry_shown" if entry.status == Status.SHOWN else "entry_receipt"
        _send(entry, by, template)


def send_shown(entries: Iterable[Entry]) -> None:
    """Send those entries that are on the page now, whole, to whoever left an address with them.

    No letter tells the way to the page: its link may have been renewed since to keep this very writer out.
    """
    for entry in entries:
        if entry.email and entry.status == Status.SHOWN:
            _send(entry, "", "entry_shown")


def tell_of_waiting(tribute_id: int, now: datetime) -> None:
    """Tell those of a family who turned it on that words wait: one letter a day at most, without a word or a number.

    It leads to their places, where they sign in: what is below a tribute's address is not there for others.
    """
    tribute = Tribute.objects.get(pk=tribute_id)
    for guardian in guardians_of(tribute.family_id):
        holder = account_holder(guardian.pk)
        if not guardian.is_closing and take_turn(holder, Kind.NEW_WORDS, now):
            context = {"address": absolute(reverse("places"))}
            send(guardian.email, "new_words", context, kind=Kind.NEW_WORDS, holder=holder)


def _send(entry: Entry, by: str, template: str) -> None:
    context = {"body": entry.body, "address": absolute(receipt_address(entry, by))}
    send(entry.email, template, context, kind=Kind.RECEIPT, about=f"entry:{entry.pk}")
