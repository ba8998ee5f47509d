"""Ana and Tomas, parents of Noor, whose page is open by link; Sam, a stranger; Mara of the care team."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.actions import add_guardian, come_in
from tealight.families.models import Family
from tealight.guestbook.actions.decisions import show_entry
from tealight.guestbook.addresses import receipt_address
from tealight.guestbook.models import Entry, Status
from tealight.safeguarding.actions import close_review
from tealight.safeguarding.models import Review
from tealight.tributes.access import Sight, tribute_for
from tealight.tributes.audience import Audience
from tealight.tributes.models import Baby, Link, Tribute, new_key
from tests.cast import browser_of

POEM = "Small hands,\n  still here\n\n\nin the *dark*\n\nNoor"


@pytest.fixture
def noor(ana: User, tomas: User) -> Tribute:
    family = Family.objects.create()
    for parent in (ana, tomas):
        add_guardian(family, parent)
    tribute = Tribute.objects.create(family=family, made_by=ana, audience=Audience.LINK)
    Baby.objects.create(tribute=tribute, position=0, name="Noor")
    Link.objects.create(tribute=tribute)
    return tribute


@pytest.fixture
def key(noor: Tribute) -> str:
    return noor.links.get().key


@dataclass
class Book:
    """The guestbook of a tribute, as visitors use it."""

    tribute: Tribute
    mara: User
    key: str
    now: datetime = field(default_factory=timezone.now)

    def at(self, path: str = "") -> str:
        return f"/t/{self.key}/{path}"

    def receipt(self, entry: Entry, step: str = "receipt") -> str:
        return receipt_address(entry, self.key, step)

    def leave(self, client: Client | None = None, body: str = "Noor is loved.", **fields: str) -> HttpResponse:
        data = {"once": new_key(), "body": body, "kind": "message", **fields}
        return (client or Client()).post(self.at("entries/new/"), data)  # type: ignore[return-value]

    def newest(self) -> Entry:
        return Entry.objects.latest("pk")

    def held(self, body: str = "Noor is loved.", client: Client | None = None, **fields: str) -> Entry:
        """Leave words, as they are where the page between asks about them."""
        visitor, sent = client or Client(), {"once": new_key(), **fields}
        answer = self.leave(visitor, body, **sent)
        if answer.status_code == 200:
            answer = self.leave(visitor, body, **sent)  # the cookie says that this form has asked
        assert answer.status_code == 303
        return self.newest()

    def shown(self, body: str = "Noor is loved.", client: Client | None = None, **fields: str) -> Entry:
        entry = self.held(body, client, **fields)
        if entry.status == Status.SHOWN:
            return entry
        close_review("entry", entry.pk, Review.Outcome.SHOWN)
        show_entry(entry.pk, self.mara)
        entry.refresh_from_db()
        return entry

    def many(self, number: int, **fields: object) -> list[Entry]:
        """Lay many shown entries into the book, as if the care team had let them go long ago."""
        from tealight.guestbook.actions.tallies import count
        from tealight.guestbook.models import PLACE

        first = (Entry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
        rows = [
            Entry(
                pk=pk,
                **{
                    "tribute": self.tribute,
                    "key": new_key(),
                    "person": f"v{pk}",
                    "name": f"Sam {pk}",
                    "body": f"Words number {pk}.",
                    "status": "shown",
                    "written_at": self.now,
                    "rank": fields.get("hearts", 0) * PLACE + pk,  # type: ignore[operator]
                    **fields,
                },
            )
            for pk in range(first, first + number)
        ]
        count(self.tribute.pk, shown=number)
        return Entry.objects.bulk_create(rows)

    def page(self, client: Client | None = None, query: str = "") -> str:
        response = (client or Client()).get(self.at() + query)
        assert response.status_code == 200
        return response.content.decode()

    def sight(self, user: User | None = None) -> Sight:
        return tribute_for(Visitor(user=user), self.key)

    def grow_old(self, entry: Entry, by: timedelta) -> None:
        Entry.objects.filter(pk=entry.pk).update(written_at=entry.written_at - by)
        entry.refresh_from_db()


@pytest.fixture
def book(noor: Tribute, mara: User, key: str) -> Book:
    return Book(noor, mara, key)


@pytest.fixture
def grandmother(book: Book, ruth: User) -> Client:
    """Return the browser of somebody whom the family invited."""
    come_in(book.tribute.family, ruth, relation="grandmother")
    return browser_of(ruth)
