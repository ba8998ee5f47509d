"""The strip on pages, and the directory, as a visitor meets them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from django.core.management import call_command
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from tealight.helplines import directory, views
from tealight.helplines.checks import home_country_is_known, lines_can_be_read

pytestmark = pytest.mark.django_db
STRIP = Template("{% load support %}{% support_strip %}")


@pytest.fixture(autouse=True)
def _home(settings: Settings) -> None:
    settings.HOME_COUNTRY = "AU"


def strip(page: str) -> str:
    start = page.index('<aside class="page strip" id="support"')
    return page[start : page.index("</aside>", start)]


def said(html: str) -> str:
    return " ".join(strip_tags(html).split())


def test_the_strip_says_whom_to_ring_and_that_nobody_asked_them_yet() -> None:
    html = STRIP.render(Context())
    assert 'href="tel:1300308307"' in html
    assert 'href="sms:+61477131114"' in html
    assert 'href="tel:000"' in html
    assert '<bdi dir="ltr">13 11 14</bdi>' in html
    assert "day and night, not yet confirmed with the line" in said(html)


def test_without_a_request_the_strip_stands_at_home_and_asks() -> None:
    assert "Australia, the country of this site. Are you somewhere else?" in said(STRIP.render(Context()))


def test_without_a_home_the_strip_asks_for_the_country(settings: Settings) -> None:
    settings.HOME_COUNTRY = ""
    html = STRIP.render(Context())
    assert "Which country are you in?" in html
    assert "tel:" not in html


def test_where_nothing_is_known_the_strip_says_so_and_shows_where_else_to_look(client: Client) -> None:
    html = strip(client.get("/support/", headers={"accept-language": "ar-EG"}).content.decode())
    assert "Egypt, a guess" in said(html)
    assert "We know no line there yet." in said(html)
    assert 'href="/support/eg/"' in html
    assert "tel:" not in html


def test_a_page_that_does_not_exist_carries_the_strip(client: Client) -> None:
    response = client.get("/no/such/page/", headers={"accept-language": "en-NZ"})
    assert response.status_code == 404
    html = strip(response.content.decode())
    assert "New Zealand, a guess" in said(html)
    assert 'href="tel:1737"' in html
    assert "?next=%2Fno%2Fsuch%2Fpage%2F#country" in html


def test_the_strip_reads_neither_session_nor_database(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/support/gb/")
    assert "sessionid" not in response.cookies


@pytest.fixture
def _broken_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "au.toml").write_text("[[helpline", encoding="utf-8")
    monkeypatch.setattr(directory, "FOLDER", tmp_path)
    for kept in (directory.countries, directory.lines_of):
        kept.cache_clear()
    yield
    for kept in (directory.countries, directory.lines_of):
        kept.cache_clear()


@pytest.mark.usefixtures("_broken_file")
def test_a_file_that_cannot_be_read_never_takes_a_page_down(caplog: pytest.LogCaptureFixture) -> None:
    assert "You don't have to be alone with this" in STRIP.render(Context())
    assert "The helplines of AU cannot be shown." in caplog.text


@pytest.mark.usefixtures("_broken_file")
def test_a_file_that_cannot_be_read_is_told_to_the_operator() -> None:
    assert "au.toml cannot be read" in lines_can_be_read()[0].msg


def test_a_home_that_is_no_country_is_told_to_the_operator(settings: Settings) -> None:
    assert home_country_is_known() == []
    settings.HOME_COUNTRY = "UK"
    assert "which is no country" in home_country_is_known()[0].msg


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (0, "confirmed with the line on "),
        (365, "confirmed with the line on "),
        (366, "not confirmed with the line since "),
    ],
)
def test_a_confirmation_counts_for_a_year(age: int, words: str) -> None:
    day = timezone.now().date() - timedelta(days=age)
    line = replace(directory.lines_of("AU")[0], confirmed=day)
    assert said(render_to_string("helplines/_confirmed.html", {"line": line})).startswith(words)


def test_the_strip_costs_a_page_next_to_nothing() -> None:
    def milliseconds() -> float:
        began = perf_counter()
        STRIP.render(Context())
        return (perf_counter() - began) * 1000

    assert min(milliseconds() for _time in range(50)) < 3


def test_hours_that_nobody_stated_are_said_to_be_unknown(client: Client) -> None:
    html = strip(client.get("/support/", headers={"accept-language": "en-NZ"}).content.decode())
    assert "(0508 SANDSA), we do not know their hours, not yet confirmed with the line" in said(html)


def test_a_page_is_said_to_be_a_page(client: Client) -> None:
    html = strip(client.get("/support/", headers={"accept-language": "nb-NO"}).content.decode())
    assert 'href="https://lub.no"' in html
    assert "a page to read, not a line to ring" in said(html)


def test_the_directory_shows_who_is_served_when_and_from_where(client: Client) -> None:
    page = said(client.get("/support/gb/").content.decode())
    assert "Monday, Friday 10:00–15:00Tuesday to Thursday 10:00–15:00, 18:00–21:00" in page
    assert "Anyone affected by pregnancy loss or the death of a baby, incl. partners, family, professionals" in page
    assert "English, Welsh · not yet confirmed with the line" in page
    assert "From a public list" in page
    assert "Source: srh.bmj.com" in page
    assert "github-file" not in page


def test_the_emergency_number_is_first_in_the_directory(client: Client) -> None:
    page = client.get("/support/gb/").content.decode()
    assert page.index('id="emergency-gb"') < page.index('id="sands-uk"') < page.index('id="samaritans-uk"')


def test_a_line_in_another_country_is_not_shown(client: Client) -> None:
    page = client.get("/support/nz/").content.decode()
    assert 'href="tel:111"' in page
    assert "Samaritans" not in page


@pytest.mark.parametrize(("country", "name"), [("zw", "Zimbabwe"), ("bg", "Bulgaria")])
def test_where_we_know_no_line_we_say_so(client: Client, country: str, name: str) -> None:
    page = client.get(f"/support/{country}/").content.decode()
    assert f"We know no line to talk to in {name} yet" in page
    assert 'href="https://findahelpline.com"' in page


def test_every_country_has_a_page_and_a_place_in_the_list(client: Client) -> None:
    page = client.get("/support/").content.decode()
    assert len(directory.countries()) == 51
    for code in directory.countries():
        assert f'href="/support/{code.lower()}/"' in page
        assert client.get(f"/support/{code.lower()}/").status_code == 200


@pytest.mark.parametrize("path", ["/support/zz/", "/support/AU/", "/support/aus/"])
def test_what_is_no_country_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_chosen_country_is_kept_and_leads_back(client: Client) -> None:
    response = client.post("/support/country/", {"country": "NZ", "next": "/support/?a=1"})
    assert (response.status_code, response["Location"]) == (303, "/support/?a=1")
    cookie = response.cookies["country"]
    assert (cookie.value, cookie["max-age"], cookie["samesite"], cookie["httponly"]) == ("NZ", 31_536_000, "Lax", True)
    assert "New Zealand. Change country" in said(strip(client.get("/support/").content.decode()))


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x", "\t//evil.example"]
)
def test_a_choice_never_leads_to_another_site(client: Client, away: str) -> None:
    response = client.post("/support/country/", {"country": "NZ", "next": away})
    assert (response.status_code, response["Location"]) == (303, "/support/")


def test_a_country_that_is_none_is_asked_again(client: Client) -> None:
    response = client.post("/support/country/", {"country": "ZZ"})
    assert response.status_code == 422
    assert "country" not in response.cookies


def test_a_choice_from_another_site_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    there = strict.post("/support/country/", {"country": "NZ"}, headers={"sec-fetch-site": "cross-site"})
    here = strict.post("/support/country/", {"country": "NZ"}, headers={"sec-fetch-site": "same-origin"})
    assert (there.status_code, here.status_code) == (403, 303)


def test_every_view_is_open_to_all() -> None:
    every = (views.support, views.support_country, views.choose_country)
    assert [getattr(view, "door", None) for view in every] == ["open_to_all"] * 3


def test_the_operator_is_told_what_to_ring_and_what_to_look_up(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_helplines")
    out = capsys.readouterr().out
    assert "Not yet confirmed with the line: 1" in out
    assert "  AU  lifeline-au  13 11 14  2026-10" in out
    assert "No crisis line in 3 countries: BG, CL, IS" in out
    assert "Last read or confirmed more than a year ago: " in out
