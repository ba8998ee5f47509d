"""Words that no door let in are given back: a session that ended, or a page that closed, loses nobody's letter."""

import pytest
from django.test import Client
from django.urls import reverse

from tealight.tributes.audience import Audience
from tealight.tributes.models import new_key
from tests import cast
from tests.access.world import build

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]
LETTER = "You were here.\n\nWe say your <name>."
SENT = {"body": LETTER, "words": LETTER, "password": "a secret of mine", "code": "1 2 3", "once": "x y"}


def said(answer: object) -> str:
    return str(answer.content.decode())  # type: ignore[attr-defined]


def test_a_session_that_ended_gives_the_words_back() -> None:
    answer = cast.browser_of().post(reverse("account"), {**SENT, "display_name": "Ana of Noor"})
    assert answer.status_code == 403
    assert "We say your &lt;name&gt;." in said(answer)
    assert "Ana of Noor" in said(answer)
    assert "/account/login/?next=%2Faccount%2F" in said(answer)
    assert answer["Cache-Control"] == "no-store"
    for secret in ("a secret of mine", "1 2 3", "x y"):
        assert secret not in said(answer)


def test_a_place_that_was_being_made_is_not_lost() -> None:
    answer = cast.browser_of().post(reverse("new_tribute"), SENT)
    assert answer.status_code == 403
    assert "We say your &lt;name&gt;." in said(answer)


def test_without_words_whoever_is_signed_out_is_led_to_sign_in() -> None:
    answer = cast.browser_of().post(reverse("account"), {"display_name": "Ana"})
    assert answer.status_code == 302


def test_a_family_page_gives_the_words_back_and_does_not_say_whether_there_is_one() -> None:
    world, nothing = build(Audience.BOTH), new_key()
    pages = [
        cast.browser_of().post(reverse("new_chapter", args=[key]), SENT) for key in (world.tribute.address, nothing)
    ]
    assert [answer.status_code for answer in pages] == [404, 404]
    assert "We say your &lt;name&gt;." in said(pages[0])
    assert said(pages[0]) == said(pages[1]).replace(nothing, world.tribute.address)


def test_a_member_who_is_no_guardian_is_answered_the_same_at_any_address() -> None:
    world, nothing = build(Audience.BOTH), new_key()
    pages = [
        said(world.browsers["member"].post(reverse("thanks", args=[key]), SENT))
        for key in (world.tribute.address, nothing)
    ]
    assert "Sign in, in a new tab" not in pages[0]
    assert pages[0] == pages[1].replace(nothing, world.tribute.address)


def test_a_stranger_keeps_the_words_when_the_page_closes_meanwhile() -> None:
    world = build(Audience.BOTH)
    answer = cast.browser_of().post(reverse("new_entry", args=[world.link_key]), {"body": LETTER, "once": new_key()})
    assert answer.status_code == 404
    assert "We say your &lt;name&gt;." in said(answer)


def test_a_form_of_another_site_is_not_echoed() -> None:
    other = Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "cross-site"})
    answer = other.post(reverse("account"), SENT)
    assert answer.status_code == 403
    assert "We say your" not in said(answer)
