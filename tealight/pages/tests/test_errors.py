"""Error pages: kind, with somebody to ring, and there even when nothing else is."""

from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.test import Client, RequestFactory

from tealight.pages import errors

KINDS = [
    ("/suspects/", 400),
    ("/refuses/", 403),
    ("/nowhere/", 404),
    ("/breaks/", 500),
]


@pytest.fixture(autouse=True)
def _addresses_that_go_wrong(settings: Any) -> None:
    settings.ROOT_URLCONF = "tealight.pages.tests.broken_urls"


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def test_every_kind_of_error_brings_the_strip_and_the_way_to_it(visitor: Client) -> None:
    for address, code in KINDS:
        answer = visitor.get(address)
        assert answer.status_code == code, address
        assert 'href="#support"' in answer.text
        assert 'id="support"' in answer.text
        assert 'id="trouble-note"' in answer.text
        assert "Traceback" not in answer.text


def test_more_than_a_page_can_take_is_said_to_be_too_much(visitor: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = visitor.post("/reads/", {"words": "a" * 2000})
    assert answer.status_code == 413
    assert "more than one page can take" in answer.text
    assert 'id="support"' in answer.text


def test_too_many_posts_are_answered_kindly_with_the_strip() -> None:
    answer = errors.too_many(RequestFactory().get("/"))
    assert answer.status_code == 429
    assert "wait a while" in answer.text
    assert 'id="support"' in answer.text


def test_a_broken_page_needs_no_database_even_for_somebody_signed_in(visitor: Client) -> None:
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    answer = visitor.get("/breaks/")
    assert answer.status_code == 500
    assert "It was nothing that you did" in answer.text
    assert "design/look.css" in answer.text
    assert 'id="support"' in answer.text


WRITTEN = {
    "body": "Dear Noor,\n\n  the lamp is on",
    "password": "a lamp left on along the hall",
    "code": "1 2 3 4",
    "csrfmiddlewaretoken": "one and two",
}


def test_words_that_met_a_fault_are_given_back_without_database_or_session(visitor: Client) -> None:
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    answer = visitor.post("/breaks/", WRITTEN)
    assert answer.status_code == 500
    assert ">Dear Noor,\n\n  the lamp is on</textarea>" in answer.text
    assert "What you wrote is not lost" in answer.text
    assert 'id="support"' in answer.text
    assert answer["Cache-Control"] == "no-store"
    for name in ("password", "code", "csrfmiddlewaretoken"):
        assert WRITTEN[name] not in answer.text


def test_a_fault_shows_no_words_that_another_site_sent_or_that_stand_in_the_form_still(visitor: Client) -> None:
    elsewhere = RequestFactory().post("/breaks/", WRITTEN, headers={"Sec-Fetch-Site": "cross-site"})
    in_place = visitor.post("/breaks/", WRITTEN, headers={"HX-Request": "true"})
    for text in (errors.server_error(elsewhere).text, in_place.text):
        assert "It was nothing that you did. If you wrote something" in text
        assert "Dear Noor" not in text


def test_words_that_cannot_be_read_again_do_not_take_the_page_along(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(_request: HttpRequest) -> list[str]:
        raise OSError("the line is gone")

    monkeypatch.setattr(errors, "words_in", torn)
    answer = visitor.post("/breaks/", WRITTEN)
    assert answer.status_code == 500
    assert "design/look.css" in answer.text


@pytest.mark.parametrize(("address", "code"), KINDS)
def test_when_no_template_can_be_drawn_there_is_still_a_page_with_the_way_to_help(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, address: str, code: int
) -> None:
    def nothing(*_args: Any, **_kwargs: Any) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(errors, "render", nothing)
    answer = visitor.get(address)
    assert answer.status_code == code
    assert 'href="/support/"' in answer.text
    assert "emergency number" in answer.text
    assert "could not be drawn" in caplog.text


def test_a_private_place_and_no_place_at_all_look_the_same(visitor: Client) -> None:
    assert "the page may be private" in visitor.get("/nowhere/").text
