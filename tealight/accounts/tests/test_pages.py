"""Every page about accounts: our look, our words, the support strip, and a way on."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from allauth import urls as allauth_urls
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver

from tealight.accounts import urls as our_urls
from tealight.accounts.models import User
from tealight.accounts.sample import code_now
from tealight.accounts.tests.conftest import code_in
from tealight.notices.holders import address_holder, stop_address
from tealight.notices.kinds import Kind
from tests.cast import PASSWORD

Letters = Callable[[], list[mail.EmailMessage]]
SignIn = Callable[[User], Client]


class Seen(HTMLParser):
    """What a page holds that the policy or our voice forbids, and the ways that lead on from it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.main_ways: list[str] = []
        self._in_main = False
        self._script = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.inline.append(tag)
        if str(given.get("src", "")).startswith("data:"):
            self.inline.append("data: picture")
        self._in_main = self._in_main or tag == "main"
        if self._in_main and tag in {"a", "button"}:
            self.main_ways.append(given.get("href") or tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._in_main = False


OTHER_VOICES = re.compile(
    r"Oops|Great|Congratulations|Submit\b|\bOK\b|uccessfully|Two-Factor|uthenticator|Sign Up|Sign In|Log ?in\b|Invalid"
)


def text_of(page: str) -> str:
    bare = re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", bare)


def look_at(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, (path, answer.status_code, answer.headers.get("Location"))
    page = answer.content.decode()
    assert 'id="support"' in page, path
    assert page.count("<h1") == 1, path
    assert 'class="brand"' in page, path
    seen = Seen(page)
    assert seen.inline == [], path
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert [way for way in seen.main_ways if not way.startswith(("tel:", "#"))], path
    assert not OTHER_VOICES.search(text_of(page)), (path, OTHER_VOICES.search(text_of(page)))
    assert "!" not in text_of(page), path
    return page


STRANGERS = ["/account/login/", "/account/signup/", "/account/signup/passkey/", "/account/login/code/"]
STRANGERS += ["/account/password/reset/", "/account/password/reset/done/", "/account/inactive/"]
STRANGERS += ["/account/closing/begun/"]
MEMBERS = ["/account/", "/account/logout/", "/account/email/", "/account/password/change/", "/account/closing/"]
MEMBERS += ["/account/2fa/", "/account/sign-in-again/", "/account/2fa/webauthn/", "/account/reauthenticate/"]
PROTECTED = ["/account/2fa/totp/activate/", "/account/2fa/webauthn/add/"]
WITH_SECOND_STEP = ["/account/2fa/totp/deactivate/", "/account/2fa/recovery-codes/", "/account/2fa/reauthenticate/"]
WITH_SECOND_STEP += ["/account/2fa/recovery-codes/generate/", "/account/people/", "/account/2fa/"]


def freshly_signed_in(user: User) -> Client:
    client = Client()
    answer = client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    if answer["Location"] == "/account/2fa/authenticate/":
        look_at(client, "/account/2fa/authenticate/")
        client.post("/account/2fa/authenticate/", {"code": code_now(user.email)})
    assert "_auth_user_id" in client.session
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("path", STRANGERS)
def test_a_page_for_everybody_is_ours(client: Client, path: str) -> None:
    look_at(client, path)


@pytest.mark.parametrize("path", MEMBERS + PROTECTED)
def test_a_page_for_members_is_ours(ana: User, path: str) -> None:
    look_at(freshly_signed_in(ana), path)


@pytest.mark.parametrize("path", WITH_SECOND_STEP)
def test_a_page_behind_a_second_step_is_ours(olu: User, path: str) -> None:
    look_at(freshly_signed_in(olu), path)


def test_the_pages_between_two_steps_are_ours(client: Client, ana: User, letters: Letters) -> None:
    client.post("/account/login/code/", {"email": ana.email})
    look_at(client, "/account/login/code/confirm/")
    reset = Client()
    reset.post("/account/password/reset/", {"email": ana.email})
    look_at(reset, "/account/password/reset/confirm/")
    reset.post("/account/password/reset/confirm/", {"code": code_in(letters()[-1])})
    look_at(reset, "/account/password/reset/complete/")
    fresh = Client()
    fresh.post("/account/signup/", {"email": "sam@example.org", "is_old_enough": "on"})
    look_at(fresh, "/account/confirm-email/")


def test_a_member_without_password_chooses_one(signed_in: SignIn, ana: User) -> None:
    ana.set_unusable_password()
    ana.save()
    look_at(signed_in(ana), "/account/password/set/")


def test_the_passkeys_of_an_account_can_be_named_and_removed(ana: User) -> None:
    client = freshly_signed_in(ana)
    data = {"name": "Phone", "credential": {}}
    key = Authenticator.objects.create(user=ana, type=Authenticator.Type.WEBAUTHN, data=data)
    assert "Phone" in look_at(client, "/account/2fa/webauthn/")
    look_at(client, f"/account/2fa/webauthn/keys/{key.pk}/remove/")
    look_at(client, f"/account/2fa/webauthn/keys/{key.pk}/edit/")


def test_the_page_that_stops_a_notice_is_ours(client: Client, db: None) -> None:
    stop = stop_address(address_holder("sam@example.org"), Kind.RECEIPT)
    look_at(client, stop[stop.index("/account") :])


def test_whoever_signed_in_long_ago_is_asked_again_before_changing_the_address(signed_in: SignIn, ana: User) -> None:
    client = signed_in(ana)
    asked = client.post("/account/email/", {"email": "other@example.org", "action_add": "1"})
    assert asked["Location"] == "/account/reauthenticate/?next=%2Faccount%2Femail%2F"
    look_at(client, "/account/reauthenticate/")


def test_a_closing_account_is_asked_on_a_page_of_ours(signed_in: SignIn, ana: User) -> None:
    signed_in(ana).post("/account/closing/")
    assert "Keep it?" in look_at(freshly_signed_in(ana), "/account/closing/keep/")


def test_an_account_without_password_or_second_step_shows_who_it_is_with_a_new_code(
    client: Client, ana: User, letters: Letters
) -> None:
    ana.set_unusable_password()
    ana.save()
    client.force_login(ana)
    asked = client.get("/account/2fa/totp/activate/")
    assert asked["Location"] == "/account/sign-in-again/?next=%2Faccount%2F2fa%2Ftotp%2Factivate%2F"
    sent = client.post("/account/sign-in-again/", {"next": "/account/2fa/totp/activate/"})
    client.post(sent["Location"], {"email": ana.email, "next": "/account/2fa/totp/activate/"})
    done = client.post(
        "/account/login/code/confirm/", {"code": code_in(letters()[-1]), "next": "/account/2fa/totp/activate/"}
    )
    assert done["Location"] == "/account/2fa/totp/activate/"
    look_at(client, "/account/2fa/totp/activate/")


def every(patterns: list[URLPattern | URLResolver], above: str = "/account/") -> Iterator[str]:
    for pattern in patterns:
        path = above + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from every(pattern.url_patterns, path)
        else:
            yield path


# Addresses that show no page of their own: they send somewhere, answer a script or hand out a file.
NO_PAGE = {
    "/account/2fa/webauthn/login/",
    "/account/2fa/webauthn/signup/",
    "/account/2fa/webauthn/reauthenticate/",
    "/account/2fa/recovery-codes/download/",
    "/account/notices/",
    "/account/here-as/",
    "/account/signing-out/",
    "/account/people/<int:pk>/removal/",
}
ELSEWHERE_HERE = {
    "/account/2fa/authenticate/",
    "/account/login/code/confirm/",
    "/account/password/reset/confirm/",
    "/account/password/reset/complete/",
    "/account/confirm-email/",
    "/account/password/set/",
    "/account/2fa/webauthn/keys/<int:pk>/remove/",
    "/account/2fa/webauthn/keys/<int:pk>/edit/",
    "/account/notices/stop/<str:token>/",
    "/account/closing/keep/",
}


def test_no_address_about_accounts_is_forgotten_by_these_tests() -> None:
    known = {*STRANGERS, *MEMBERS, *PROTECTED, *WITH_SECOND_STEP, *NO_PAGE, *ELSEWHERE_HERE}
    assert {*every(list(allauth_urls.urlpatterns)), *every(list(our_urls.urlpatterns))} == known
