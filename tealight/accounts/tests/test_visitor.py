"""Who is asking, and from where."""

from typing import cast

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from tealight.accounts.csrf import comes_from_here
from tealight.accounts.middleware import trusted_address
from tealight.accounts.models import User
from tealight.accounts.visitor import COOKIE, TealightRequest, Visitor, remember, visitor_of


def asked_with(cookie: str | None, user: User | None = None) -> Visitor:
    from django.contrib.auth.models import AnonymousUser

    request = RequestFactory().get("/")
    request.user = user or AnonymousUser()
    if cookie is not None:
        request.COOKIES[COOKIE] = cookie
    return visitor_of(request)


def cookie_of(visitor: Visitor) -> str:
    response = HttpResponse()
    remember(response, visitor)
    return str(response.cookies[COOKIE].value)


def test_a_browser_is_the_same_person_at_its_second_act() -> None:
    first = asked_with(None).acting("a-form-token")
    again = asked_with(cookie_of(first)).acting("another-form-token")
    assert first.person is not None
    assert again.person == first.person


def test_a_browser_that_left_nothing_is_nobody_yet() -> None:
    assert asked_with(None).person is None


def test_the_same_form_sent_twice_before_any_cookie_is_one_person() -> None:
    assert asked_with(None).acting("same").person == asked_with(None).acting("same").person
    assert asked_with(None).acting("same").person != asked_with(None).acting("other").person


def test_a_forged_cookie_counts_as_none() -> None:
    real = cookie_of(asked_with(None).acting("a-form-token"))
    assert asked_with(real).person is not None
    assert asked_with("x" + real[1:]).person is None
    assert asked_with("v-anything").person is None


def test_an_account_is_the_person_whatever_cookie_lies_beside_it() -> None:
    user = User(pk=7, email="ana@example.org")
    assert asked_with(cookie_of(asked_with(None).acting("x")), user).person == "a7"


def test_no_cookie_is_set_for_an_account_or_before_an_act() -> None:
    response = HttpResponse()
    remember(response, asked_with(None))
    remember(response, Visitor(user=User(pk=7)))
    assert COOKIE not in response.cookies


def test_the_cookie_is_kept_from_scripts_and_sent_by_tls_alone(settings: object) -> None:
    settings.SECURE = True  # type: ignore[attr-defined]
    response = HttpResponse()
    remember(response, asked_with(None).acting("x"))
    cookie = response.cookies[COOKIE]
    assert (cookie["httponly"], cookie["secure"], cookie["samesite"]) == (True, True, "Lax")


HERE, ELSEWHERE = "http://testserver", "https://elsewhere.example"


@pytest.mark.parametrize(
    ("origin", "site", "verdict"),
    [
        (HERE, "same-origin", True),
        ("null", "same-origin", True),  # a page by link, whose referrer policy hides where it stands
        (None, "same-origin", True),
        (HERE, None, True),  # a browser of before 2023
        (None, None, None),
        ("null", None, None),
        (ELSEWHERE, None, False),
        (ELSEWHERE, "cross-site", False),
        ("null", "cross-site", False),
        (None, "cross-site", False),
        (None, "same-site", False),
        (HERE, "cross-site", False),
        (ELSEWHERE, "same-origin", False),
    ],
)
def test_where_a_form_came_from(origin: str | None, site: str | None, verdict: bool | None) -> None:
    request = RequestFactory().post("/")
    for name, value in (("HTTP_ORIGIN", origin), ("HTTP_SEC_FETCH_SITE", site)):
        if value is not None:
            request.META[name] = value
    assert comes_from_here(request) is verdict


POSTED = {"display_name": "Ana and Noor", "password1": "a secret of several words"}


@pytest.mark.django_db
def test_a_form_without_any_word_about_its_origin_needs_the_token_and_gives_the_words_back() -> None:
    page = Client(enforce_csrf_checks=True).post("/account/signup/", POSTED)
    assert page.status_code == 403
    assert "This did not reach us" in page.content.decode()
    assert "Ana and Noor" in page.content.decode()
    assert "a secret of several words" not in page.content.decode()
    assert 'id="support"' in page.content.decode()


@pytest.mark.django_db
def test_a_form_on_another_site_is_refused_even_with_a_token_and_shows_none_of_its_words() -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/account/signup/")
    token = client.cookies["csrftoken"].value
    sent = {**POSTED, "csrfmiddlewaretoken": token, "email": "ana@example.org", "is_old_enough": "on"}
    page = client.post("/account/signup/", sent, headers={"sec-fetch-site": "cross-site"})
    assert page.status_code == 403
    assert "Ana and Noor" not in page.content.decode()
    assert client.post("/account/signup/", sent, headers={"sec-fetch-site": "same-origin"}).status_code == 302


def address_seen(forwarded: str, peer: str = "10.0.0.1") -> str:
    request = RequestFactory().get("/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR=peer)
    seen: list[str] = []

    def answer(asked: HttpRequest) -> HttpResponse:
        seen.append(asked.META["REMOTE_ADDR"])
        return HttpResponse()

    trusted_address(answer)(cast(TealightRequest, request))
    return seen[0]


@pytest.mark.parametrize(
    ("forwarded", "peer", "seen"),
    [
        ("198.51.100.7", "10.0.0.1", "198.51.100.7"),
        ("198.51.100.7, 10.0.0.2", "10.0.0.1", "198.51.100.7"),
        ("203.0.113.9, 198.51.100.7", "10.0.0.1", "198.51.100.7"),  # the first was written by the asker
        ("198.51.100.7", "192.0.2.1", "192.0.2.1"),  # not one of our proxies
        ("198.51.100.7:4711", "10.0.0.1", "198.51.100.7"),
        ("[2001:db8::1]:4711", "10.0.0.1", "2001:db8::1"),
        ("::ffff:198.51.100.7", "10.0.0.1", "198.51.100.7"),
        ("203.0.113.9, unknown", "10.0.0.1", "10.0.0.1"),
        ("", "10.0.0.1", "10.0.0.1"),
    ],
)
def test_whose_forwarding_header_counts(settings: object, forwarded: str, peer: str, seen: str) -> None:
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]  # type: ignore[attr-defined]
    assert address_seen(forwarded, peer) == seen


def test_without_trusted_proxies_no_header_counts(settings: object) -> None:
    settings.TRUSTED_PROXIES = []  # type: ignore[attr-defined]
    assert address_seen("198.51.100.7") == "10.0.0.1"
