"""The addresses below one tribute, made with the key by which its visitor came.

A page holds some eighty of them. Looking up each by its name would cost a quarter of the whole page, so two are looked
up and the others continue them; a test compares them all with their names.
"""

from dataclasses import dataclass

from django.urls import reverse

from tealight.guestbook.queries import Order


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

    def heart(self, key: str) -> str:
        return f"{self.base}hearts/new/?entry={key}"

    def order(self, order: Order, after: str = "") -> str:
        """Return one page of one order, at the guestbook's own place on the page."""
        query = [f"order={order.value}"] if order is not Order.CLOSEST else []
        query += [f"after={after}"] if after else []
        return f"{self.base}{'?' if query else ''}{'&'.join(query)}#guestbook"
