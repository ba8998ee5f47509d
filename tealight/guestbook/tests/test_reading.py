"""What a visitor wrote is read on arrival: danger comes first on the care list, and help stands beside the words."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.models import Group, Review
from tests import cast

pytestmark = pytest.mark.django_db

RISK = "I want to die. I cannot do this any more."
MEDICAL = "I'm 9 weeks and soaking through a pad every half an hour, should I just lie down?"


def receipt_of(book: Book) -> str:
    there = Client(headers={"accept-language": "en-GB"})
    return there.get(book.receipt(Entry.objects.latest("pk"))).content.decode()


def lines_in_order(page: str) -> list[str]:
    strip = page.split('class="lines"', 1)[1]
    return sorted(("Baby loss support", "Crisis line", "Emergency"), key=strip.index)


def test_a_writer_at_risk_tops_the_list_and_finds_help_beside_their_words(book: Book) -> None:
    book.leave(body="Noor is loved.")
    book.leave(body=RISK)
    newest = Review.objects.order_by("group", "opened_at").first()
    assert newest is not None
    assert (newest.group, newest.object_id) == (Group.CRISIS, Entry.objects.latest("pk").pk)
    page = receipt_of(book)
    assert "Before anything else" in page
    assert RISK in page
    assert lines_in_order(page) == ["Crisis line", "Emergency", "Baby loss support"]
    for word in ("risk", "classifier", "flagged", "rule", "suicid"):
        assert word not in page.split("Before anything else", 1)[1].split("</section>")[0]


def test_medical_danger_puts_the_emergency_number_first(book: Book) -> None:
    book.leave(body=MEDICAL)
    page = receipt_of(book)
    assert lines_in_order(page)[0] == "Emergency"
    assert page.index("Ring the emergency number") < page.index("Your words are kept")


def test_plain_words_have_no_such_section(book: Book) -> None:
    book.leave(body="Noor is loved.")
    assert "help-at-once" not in receipt_of(book)


def test_the_care_team_sees_where_and_why(book: Book, mara: User) -> None:
    book.leave(body=RISK)
    page = cast.browser_of(mara).get("/care/").content.decode()
    assert "<mark>" in page
    assert "may be at risk" in page


def test_a_number_of_a_private_person_waits_with_its_reason(book: Book) -> None:
    book.leave(body="Ring me any time on 07700 900461, I would love to talk, I'm alone a lot too.")
    assert Review.objects.latest("pk").reason == "contact"
