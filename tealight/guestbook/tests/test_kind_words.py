"""Before words are left: a phrase that may hurt is marked, once, and its writer chooses."""

import re
from base64 import b64decode
from html import unescape

import pytest
from django.apps import apps
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.accounts.models import User
from tealight.guestbook.models import Candle, Entry
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.page_between import HIDDEN, HURTS, KIND, MARKER, carried, counted, said
from tealight.safeguarding import kindness
from tealight.safeguarding.models import Review
from tealight.surge.models import Allowance
from tealight.tributes.audience import Audience
from tealight.tributes.models import new_key
from tests.cast import browser_of


def everything_kept() -> str:
    """Return every value of every table."""
    rows = (row for model in apps.get_models() for row in model._default_manager.values_list())
    return " ".join(str(value) for row in rows for value in row)


def test_a_phrase_is_marked_before_anything_is_stored(book: Book) -> None:
    answer = book.leave(Client(), HURTS, name="Sam")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert "<mark>everything happens for a reason</mark>" in said(answer)
    assert "No reason could ever be good enough for this." in said(answer)
    assert "This should never have happened to Noor, or to you." in said(answer)
    assert not Entry.objects.exists()
    assert not Review.objects.exists()
    assert not Allowance.objects.exists()
    assert counted() == {"asked": 1}


def test_every_field_travels_along(book: Book) -> None:
    sent = {"kind": "poem", "name": "Sam <3", "standing": "friend", "email": "sam@example.org", "once": new_key()}
    fields = carried(book.leave(Client(), HURTS, **sent))
    assert {name: fields[name] for name in sent} == sent
    assert fields["body"] == HURTS


def test_left_as_they_are_they_are_taken_and_nobody_is_asked_again(book: Book) -> None:
    sam = Client()
    fields = carried(book.leave(sam, HURTS, kind="poem", name="Sam"))
    answer = sam.post(book.at("entries/new/"), {**fields, "answer": "leave"})
    assert answer.status_code == 303
    entry = Entry.objects.get()
    assert (entry.body, entry.kind, entry.name) == (HURTS, "poem", "Sam")
    assert counted() == {"asked": 1, "left": 1}
    assert sam.post(book.at("entries/new/"), {**fields, "answer": "leave"}).status_code == 303
    assert (Entry.objects.count(), counted()) == (1, {"asked": 1, "left": 1})


def test_whoever_changes_them_gets_the_form_as_it_was_with_what_to_say_instead(book: Book) -> None:
    sam = Client()
    fields = carried(book.leave(sam, HURTS, name="Sam", email="sam@example.org"))
    answer = sam.post(book.at("entries/new/"), {**fields, "answer": "change"})
    seen = said(answer)
    assert answer.status_code == 200
    assert HURTS in seen
    assert 'value="Sam"' in seen
    assert 'value="sam@example.org"' in seen
    assert "autofocus" in seen.split("<textarea")[1].split(">")[0]
    assert "This should never have happened to Noor, or to you." in seen
    assert not Entry.objects.exists()
    assert book.leave(sam, KIND, once=fields["once"], asked=fields["asked"]).status_code == 303
    assert Entry.objects.get().body == KIND
    assert counted() == {"asked": 1, "changed": 1}


def test_a_form_asks_once_whatever_is_written_in_it_afterwards(book: Book) -> None:
    sam = Client()
    fields = carried(book.leave(sam, HURTS))
    sam.cookies.clear()
    still = "Dear Ana, you can always try again."
    assert book.leave(sam, still, once=fields["once"], asked=fields["asked"]).status_code == 303
    assert counted() == {"asked": 1}


def test_the_cookie_of_the_question_lasts_an_hour_and_says_no_words(book: Book) -> None:
    cookie = book.leave(Client(), HURTS).cookies["asked"]
    assert (cookie["max-age"], cookie["path"], cookie["httponly"]) == (3600, book.at("entries/new/"), True)
    held = b64decode(cookie.value.split(":")[0] + "==", altchars=b"-_").decode()
    assert re.fullmatch(r'\["[0-9a-f]{32}","[0-9a-f]{32}","reason-and-plan"\]', held)


def test_the_same_text_is_not_asked_about_after_going_back(book: Book) -> None:
    sam = Client()
    carried(book.leave(sam, HURTS))
    assert book.leave(sam, HURTS).status_code == 303
    carried(book.leave(sam, "Dear Ana, you can always try again."))


@pytest.mark.parametrize("token", ["", "x", "WyJhIiwiYiIsImMiXQ:1:1", "\0", "é" * 200_000])
def test_a_token_that_is_not_ours_says_nothing(book: Book, token: str) -> None:
    carried(book.leave(Client(), HURTS, asked=token, answer="leave"))


def test_a_token_of_another_page_says_nothing_here(book: Book, ana: User) -> None:
    fields = carried(book.leave(Client(), HURTS))
    other = "Dear Ana, you can always try again."
    carried(book.leave(Client(), other, asked=fields["asked"]))


def test_a_candle_is_lit_instead_and_the_text_is_nowhere(book: Book) -> None:
    sam = Client()
    answer = book.leave(sam, HURTS, name="Sam", email="sam@example.org")
    assert f'formaction="{book.at("candles/new/")}"' in said(answer)
    lit = sam.post(book.at("candles/new/"), carried(answer))
    assert (lit.status_code, lit["Location"]) == (303, book.at("candles/lit/"))
    assert Candle.objects.count() == 1
    assert counted() == {"asked": 1, "candle": 1}
    assert MARKER not in everything_kept()
    assert "sam@example.org" not in everything_kept()


def test_a_text_that_was_changed_is_nowhere(book: Book) -> None:
    sam = Client()
    fields = carried(book.leave(sam, HURTS))
    sam.post(book.at("entries/new/"), {**fields, "answer": "change"})
    assert MARKER not in everything_kept()
    book.leave(sam, KIND.replace("zinnias", "asters"), once=fields["once"], asked=fields["asked"])
    kept = everything_kept()
    assert MARKER not in kept
    assert "asters" in kept


def test_where_no_candle_can_be_lit_now_the_words_come_back(book: Book, settings: Settings) -> None:
    settings.LIMIT_PERSON = 0
    sam = Client()
    fields = carried(book.leave(sam, f"{HURTS} <b>"))
    answer = sam.post(book.at("candles/new/"), fields)
    assert answer.status_code == 429
    assert "everything happens for a reason" in said(answer)
    assert "<b>" not in answer.content.decode().partition("<main")[2].replace("&lt;b&gt;", "")
    assert counted() == {"asked": 1}
    settings.LIMIT_PERSON = 5
    again = {name: unescape(value) for name, value in HIDDEN.findall(answer.content.decode())}
    assert sam.post(book.at("candles/new/"), again).status_code == 303
    assert counted() == {"asked": 1, "candle": 1}


def test_words_that_are_not_taken_are_not_counted_as_left(book: Book, settings: Settings) -> None:
    settings.LIMIT_PERSON = 0
    sam = Client()
    fields = carried(book.leave(sam, HURTS))
    assert sam.post(book.at("entries/new/"), {**fields, "answer": "leave"}).status_code == 429
    assert counted() == {"asked": 1}


def test_a_candle_lit_by_itself_is_no_choice_of_words(book: Book) -> None:
    assert Client().post(book.at("candles/new/"), {"once": new_key()}).status_code == 303
    assert counted() == {}


def test_a_parent_is_not_asked_on_their_own_page(book: Book, ana: User) -> None:
    assert book.leave(browser_of(ana), HURTS).status_code == 303
    assert counted() == {}


def test_within_a_circle_people_are_asked_and_nothing_is_counted(book: Book, mara: User) -> None:
    from tealight.families.actions import come_in

    book.tribute.audience = Audience.CIRCLE
    book.tribute.save()
    come_in(book.tribute.family, mara)
    sent = {"once": new_key(), "body": HURTS, "kind": "message"}
    answer = browser_of(mara).post(f"/t/{book.tribute.address}/entries/new/", sent)
    assert carried(answer)  # type: ignore[arg-type]
    assert "Your choice is counted" not in said(answer)
    assert counted() == {}


def test_kind_words_and_other_languages_go_straight_on(book: Book) -> None:
    assert book.leave(Client(), KIND).status_code == 303
    assert book.leave(Client(), "Alles geschieht aus einem Grund, liebe Ana.").status_code == 303


def test_somebody_at_risk_sees_help_and_no_question(book: Book) -> None:
    answer = book.leave(Client(), f"{HURTS} I want to end my life tonight.")
    assert answer.status_code == 303
    assert "Before anything else" in said(Client().get(answer["Location"]))


def test_where_the_reader_fails_words_are_taken(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, **_: object) -> None:
        raise ValueError

    monkeypatch.setattr(kindness, "read", broken)
    assert book.leave(Client(), HURTS).status_code == 303
    assert Entry.objects.get().body == HURTS


def test_the_question_takes_nothing_of_the_hour(book: Book, settings: object) -> None:
    settings.LIMIT_PERSON = 1  # type: ignore[attr-defined]
    sam = Client()
    fields = carried(book.leave(sam, HURTS))
    assert sam.post(book.at("entries/new/"), {**fields, "answer": "leave"}).status_code == 303
    over = book.leave(sam, "A second letter")
    assert over.status_code == 429


def test_htmx_gets_the_question_alone(book: Book) -> None:
    data = {"once": new_key(), "body": HURTS}
    seen = said(Client().post(book.at("entries/new/"), data, headers={"HX-Request": "true"}))
    assert "<html" not in seen
    assert "<mark>" in seen
    assert f'action="{book.at("entries/new/")}"' in seen


def test_what_a_writer_wrote_is_escaped(book: Book) -> None:
    seen = book.leave(
        Client(), "<b>Ana</b>, you can always <i>try again</i>. You can always try again."
    ).content.decode()
    assert "<b>Ana" not in seen
