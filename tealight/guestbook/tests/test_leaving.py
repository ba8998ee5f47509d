"""Leaving words."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import POEM, Book
from tealight.safeguarding.models import Review
from tealight.tributes.models import new_key
from tests.cast import browser_of


def test_a_stranger_is_thanked_at_once_and_told_who_reads(book: Book) -> None:
    sam = Client()
    response = book.leave(sam, POEM, kind="poem", name="Sam")
    assert response.status_code == 303
    receipt = sam.get(response["Location"])
    seen = receipt.content.decode()
    assert "Someone from the care team reads this before it appears. Your words are safe." in seen
    assert "in the *dark*" in seen
    assert receipt["Cache-Control"] == "no-store"
    assert receipt["X-Robots-Tag"] == "noindex"


def test_the_care_team_is_asked_about_words_of_a_stranger(book: Book) -> None:
    entry = book.held()
    review = Review.objects.get()
    assert (review.kind, review.object_id, review.tribute_id) == ("entry", entry.pk, book.tribute.pk)


def test_what_a_parent_writes_appears_at_once(book: Book, ana: User) -> None:
    book.leave(browser_of(ana), "We miss you, Noor.")
    assert "We miss you, Noor." in book.page()
    assert "1 person left words" in book.page()
    assert not Review.objects.exists()


def test_a_parents_words_stand_among_those_of_the_family(book: Book, ana: User) -> None:
    book.leave(browser_of(ana), "We miss you, Noor.")
    assert "We miss you, Noor." in book.page(query="?order=family")


def test_one_form_sent_twice_leaves_one_entry_and_one_receipt(book: Book) -> None:
    once, sam = new_key(), Client()
    first, second = (book.leave(sam, once=once)["Location"] for _ in range(2))
    assert first == second
    assert Entry.objects.count() == 1
    assert Review.objects.count() == 1


def test_a_retry_without_the_cookie_is_still_the_same_person(book: Book) -> None:
    once = new_key()
    first, second = (book.leave(Client(), once=once)["Location"] for _ in range(2))
    assert first == second
    assert Entry.objects.count() == 1


def test_going_back_and_sending_other_words_changes_the_entry(book: Book) -> None:
    once, sam = new_key(), Client()
    first = book.leave(sam, "First words", once=once)["Location"]
    second = book.leave(sam, "Second words", once=once)["Location"]
    assert first == second
    assert [entry.body for entry in Entry.objects.all()] == ["Second words"]
    assert Review.objects.filter(closed_at=None).count() == 1


def test_words_need_a_word(book: Book) -> None:
    response = book.leave(body="  \n ", name="Sam", email="sam@example.org")
    seen = response.content.decode()
    assert response.status_code == 422
    assert "There are no words here yet." in seen
    assert 'value="Sam"' in seen
    assert not Entry.objects.exists()


def test_a_text_that_is_too_long_comes_back_whole(book: Book) -> None:
    text = "A long night. " * 2000
    response = book.leave(body=text)
    assert response.status_code == 422
    assert text in response.content.decode()
    assert "28000 characters long" in response.content.decode().replace(",", "")


def test_the_browser_is_told_no_limit_that_would_cut_a_text(book: Book) -> None:
    assert "maxlength" not in Client().get(book.at("entries/new/")).content.decode().split("<textarea")[1].split(">")[0]


@pytest.mark.parametrize(
    "wrong", [{"kind": "advert"}, {"standing": "owner"}, {"email": "not an address"}, {"name": "x" * 81}]
)
def test_wrong_answers_come_back_with_the_words(book: Book, wrong: dict[str, str]) -> None:
    response = book.leave(None, "Dear Noor", **wrong)
    assert response.status_code == 422
    assert "Dear Noor" in response.content.decode()


@pytest.mark.parametrize("once", ["", "short", "x" * 23, "x" * 21 + "\n"])
def test_a_broken_form_comes_back_whole_and_can_be_sent(book: Book, once: str) -> None:
    response = book.leave(body="Dear Noor", once=once)
    assert response.status_code == 422
    seen = response.content.decode()
    assert "Your words are still here" in seen
    fresh = seen.split('name="once" value="')[1].split('"')[0]
    assert book.leave(body="Dear Noor", once=fresh).status_code == 303


def test_nothing_but_the_words_is_needed(book: Book) -> None:
    book.shown("Dear Noor")
    assert '<strong dir="auto">Someone</strong>' in book.page()


def test_only_whoever_may_see_the_page_can_leave_words(book: Book) -> None:
    response = Client().post(f"/t/{book.tribute.address}/entries/new/", {"body": "x", "once": new_key()})
    assert response.status_code == 404
    assert not Entry.objects.exists()


def test_over_the_limit_the_words_stay_in_the_form_with_the_strip(book: Book, settings: object) -> None:
    settings.LIMIT_PERSON = 1  # type: ignore[attr-defined]
    sam = Client()
    assert book.leave(sam).status_code == 303
    response = book.leave(sam, "A second letter")
    assert response.status_code == 429
    assert "A second letter" in response.content.decode()
    assert 'id="support"' in response.content.decode()
    assert Entry.objects.count() == 1


def test_no_cookie_is_set_before_the_first_act(book: Book) -> None:
    sam = Client()
    sam.get(book.at())
    assert not sam.cookies
    book.leave(sam)
    assert "visitor" in sam.cookies


def test_the_form_is_a_fragment_for_htmx(book: Book) -> None:
    response = Client().get(book.at("entries/new/"), headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "Leave these words" in response.content.decode()
    assert "HX-Request" in response["Vary"]


def test_browsers_that_say_where_a_form_stood_need_no_token(book: Book) -> None:
    sam = Client(enforce_csrf_checks=True)
    data = {"once": new_key(), "body": "Dear Noor"}
    address = book.at("entries/new/")
    assert sam.post(address, data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert sam.post(address, data).status_code == 403
    assert sam.post(address, data, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 303
