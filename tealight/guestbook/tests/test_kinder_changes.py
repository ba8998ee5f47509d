"""Kinder words where words are changed, and in the words of each family."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import translation

from tealight.guestbook.kind_words import called_in
from tealight.guestbook.models import Correction, Entry
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.page_between import HURTS, KIND, carried, counted, said
from tealight.safeguarding.kindness import Called
from tealight.tributes.models import Tribute


def change(book: Book, entry: Entry, client: Client, body: str, **more: str) -> HttpResponse:
    data = {"body": body, "kind": "message", **more}
    return client.post(book.receipt(entry, "change_entry"), data)  # type: ignore[return-value]


def test_a_change_is_asked_about_and_can_be_left_as_it_is(book: Book) -> None:
    sam = Client()
    entry = book.shown(KIND, sam)
    fields = carried(change(book, entry, sam, HURTS, name="Sam"))
    assert not Correction.objects.exists()
    page = said(change(book, entry, Client(), HURTS))
    assert "<title>Before you change your words" in page
    assert "Before you leave these words" not in page
    changing = said(change(book, entry, sam, HURTS, asked=fields["asked"], answer="change"))
    assert "This should never have happened to Noor, or to you." in changing
    assert HURTS in changing
    answer = change(book, entry, sam, **{**fields, "answer": "leave"})
    assert answer.status_code == 303
    waiting = Correction.objects.get()
    assert (waiting.body, waiting.name) == (HURTS, "Sam")


def test_what_stands_already_is_not_asked_about_again(book: Book) -> None:
    sam = Client()
    fields = carried(book.leave(sam, HURTS))
    sam.post(book.at("entries/new/"), {**fields, "answer": "leave"})
    assert change(book, Entry.objects.get(), Client(), f"{HURTS} With love.").status_code == 303


def test_a_candle_can_be_lit_instead_of_a_change(book: Book) -> None:
    sam = Client()
    entry = book.shown(KIND, sam)
    lit = sam.post(book.at("candles/new/"), carried(change(book, entry, sam, HURTS)))
    assert lit.status_code == 303
    assert counted() == {"asked": 1, "candle": 1}
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("name", "noun", "verb", "called"),
    [
        ("Noor", "daughter", "died", Called("Noor")),
        ("Noor", "", "born_still", Called("Noor", sorry="I am so sorry that Noor was born still.")),
        ("", "son", "lost", Called("your son", has_a_name=False, sorry="I am so sorry that you lost your son.")),
        ("", "pregnancy", "", Called("", has_a_name=False, sorry="I am so sorry.")),
    ],
)
def test_suggestions_speak_as_the_family_does(noor: Tribute, name: str, noun: str, verb: str, called: Called) -> None:
    noor.noun, noor.verb = noun, verb
    noor.babies.update(name=name)
    assert called_in(noor) == called


def test_in_another_language_the_suggestions_are_told_as_english(book: Book) -> None:
    book.tribute.noun, book.tribute.verb = "son", "lost"
    book.tribute.save()
    book.tribute.babies.update(name="")
    with translation.override("de"):
        assert called_in(book.tribute).name == "your son"
    seen = said(book.leave(Client(headers={"accept-language": "de"}), HURTS))
    assert '<ul lang="en" dir="ltr">' in seen
    assert "This should never have happened to your son, or to you." in seen
