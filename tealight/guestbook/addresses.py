"""The addresses below one tribute, made with the key by which its visitor came.

A page holds some eighty of them. Looking up each by its name would cost a quarter of the whole page, so two are looked
up and the others continue them; a test compares them all with their names.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from tealight.guestbook import cursors
from tealight.guestbook.models import Entry
from tealight.guestbook.queries import Order

BOOK = "receipts"  # what the number of a book is written as in the address of a receipt


@dataclass(frozen=True)
class Addresses:
    """Where a visitor goes from here; `base` ends with a slash."""

    base: str

    @classmethod
    def under(cls, key: str) -> "Addresses":
        return cls(reverse("tribute", args=[key]))

    @property
    def leave(self) -> str:
        return f"{self.base}entries/new/"

    @property
    def candle(self) -> str:
        return f"{self.base}candles/new/"

    def entry(self, key: str) -> str:
        return f"{self.base}entries/{key}/"

    def hiding(self, key: str) -> str:
        return f"{self.base}entries/{key}/hiding/"

    def concern(self, key: str) -> str:
        return f"{self.base}concern/entry-{key}/"

    def heart(self, key: str) -> str:
        return f"{self.base}hearts/new/?entry={key}"

    def order(self, order: Order, after: str = "") -> str:
        """Return one page of one order, at the guestbook's own place on the page."""
        query = [f"order={order.value}"] if order is not Order.CLOSEST else []
        query += [f"after={after}"] if after else []
        return f"{self.base}{'?' if query else ''}{'&'.join(query)}#guestbook"


def receipt_address(entry: Entry, by: str = "", step: str = "receipt") -> str:
    """Return where whoever left an entry comes back to it, for as long as it is there.

    It lies outside the tribute's door and names neither the tribute nor its link. `by` is the key by which the writer
    came: while it opens the tribute, the receipt leads back there.
    """
    book = cursors.written(entry.tribute_id, BOOK)
    address = reverse(step, args=[book, entry.key, entry.receipt_key])
    return f"{address}?{urlencode({'by': by})}" if by else address
