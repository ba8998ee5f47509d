"""Chosen, guessed, home, unknown: in this order, and nothing else decides."""

import pytest
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from tealight.helplines.country import Guess, How, country_of, languages_of


def guess(header: str = "", cookie: str | None = None) -> Guess:
    request = RequestFactory().get("/", headers={"accept-language": header} if header else {})
    if cookie is not None:
        request.COOKIES["country"] = cookie
    return country_of(request)


@pytest.fixture(autouse=True)
def _home(settings: Settings) -> None:
    settings.HOME_COUNTRY = "AU"


def test_a_choice_comes_before_a_guess() -> None:
    assert guess("en-GB,en;q=0.9", "NZ") == Guess("NZ", How.CHOSEN)


def test_a_guess_comes_before_the_home_of_the_site() -> None:
    assert guess("en-GB,en;q=0.9") == Guess("GB", How.GUESSED)


def test_without_a_region_the_site_is_at_home_in_its_own_country() -> None:
    assert guess("en") == guess() == country_of(None) == Guess("AU", How.HOME)


def test_a_site_without_a_home_does_not_know(settings: Settings) -> None:
    settings.HOME_COUNTRY = ""
    assert guess("en") == country_of(None) == Guess("", How.UNKNOWN)


@pytest.mark.parametrize("forged", ["", "ZZ", "nz", "NZL", "<script>", "../au", "NZ\n"])
def test_a_forged_choice_counts_as_none(forged: str) -> None:
    assert guess("en", forged).how == How.HOME


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("de,en-GB;q=0.8,fr-FR;q=0.9", "FR"),
        ("zh-Hant-HK", "HK"),
        ("es-419,es-MX;q=0.5", "MX"),
        ("en-ZW", "ZW"),
        ("sr-Latn-RS", "RS"),
    ],
)
def test_the_region_is_that_of_the_dearest_language_that_names_one(header: str, code: str) -> None:
    assert guess(header) == Guess(code, How.GUESSED)


@pytest.mark.parametrize("header", ["es-419", "en-ZZ", "*", "-", ";q=1", "en-AU;q=0", "a" * 5000])
def test_a_header_that_names_no_country_is_no_guess(header: str) -> None:
    assert guess(header).how == How.HOME


def test_languages_are_asked_in_the_visitors_order() -> None:
    request = RequestFactory().get("/", headers={"accept-language": "en;q=0.5,fr-BE"})
    assert languages_of(request) == ("fr", "en")
