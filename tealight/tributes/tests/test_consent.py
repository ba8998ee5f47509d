"""Agreeing that health data is kept: by pressing the button beneath the sentence, and not otherwise."""

from django.test import Client

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.tributes.consent import VERB
from tealight.tributes.models import Tribute, new_key
from tests.cast import SignIn

NEW = "/tributes/new/"


def agreed() -> list[tuple[int | None, str, int | None]]:
    return list(Decision.objects.filter(verb=VERB).values_list("by_id", "subject", "tribute_id"))


def make(ana: Client, once: str, **more: str) -> int:
    return ana.post(NEW, {"baby": "0", "once": once, **more}).status_code


def test_the_sentence_stands_above_the_button_and_is_read_with_it(browser: SignIn, ana: User) -> None:
    page = browser(ana).get(NEW).text
    sentence = page.index('<p class="small" id="consent">That a pregnancy ended or a baby died')
    assert sentence < page.index('<button class="button first" aria-describedby="consent">')


def test_pressing_it_is_written_down_once(browser: SignIn, ana: User) -> None:
    once = new_key()
    assert [make(browser(ana), once), make(browser(ana), once)] == [303, 303]
    tribute = Tribute.objects.get()
    assert agreed() == [(ana.pk, f"tribute:{tribute.pk}", tribute.pk)]


def test_another_button_agrees_to_nothing(browser: SignIn, ana: User) -> None:
    assert make(browser(ana), new_key(), see="1") == 200
    assert make(browser(ana), new_key(), add_baby="1") == 200
    assert agreed() == []


def test_whoever_runs_the_site_is_named_in_it(browser: SignIn, ana: User, settings: object) -> None:
    settings.OPERATOR = "The Harbour Trust"  # type: ignore[attr-defined]
    assert "you agree that The Harbour Trust keeps what you write here" in browser(ana).get(NEW).text
