"""Coming back."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from tealight.accounts.models import User
from tealight.accounts.sample import code_now
from tealight.accounts.tests.conftest import code_in
from tests.cast import PASSWORD

Letters = Callable[[], list[mail.EmailMessage]]


def sign_in(client: Client, user: User, password: str = PASSWORD) -> str:
    answer = client.post("/account/login/", {"login": user.email, "password": password})
    return answer["Location"] if answer.status_code == 302 else answer.content.decode()


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_password_signs_in(client: Client, ana: User) -> None:
    sign_in(client, ana)
    assert is_signed_in(client)


def test_a_wrong_password_says_so_without_saying_which_half_was_wrong(client: Client, ana: User) -> None:
    wrong = sign_in(client, ana, "not the password")
    ana.email = "nobody@example.org"
    assert "do not belong together" in wrong
    assert "do not belong together" in sign_in(Client(), ana)
    assert not is_signed_in(client)


def test_an_emailed_code_signs_in_through_the_worker(client: Client, ana: User, letters: Letters) -> None:
    client.post("/account/login/code/", {"email": ana.email})
    assert not mail.outbox
    client.post("/account/login/code/confirm/", {"code": code_in(letters()[-1])})
    assert is_signed_in(client)


def test_asking_for_a_code_looks_the_same_for_an_unknown_address(client: Client, ana: User, letters: Letters) -> None:
    known = client.post("/account/login/code/", {"email": ana.email})
    unknown = Client().post("/account/login/code/", {"email": "sam@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert "There is no account" in str(letters()[-1].body)


def test_a_forgotten_password_is_renewed_with_a_code(client: Client, ana: User, letters: Letters) -> None:
    client.post("/account/password/reset/", {"email": ana.email})
    client.post("/account/password/reset/confirm/", {"code": code_in(letters()[-1])})
    done = client.post("/account/password/reset/complete/", {"password1": "another lamp, another window"})
    assert done.status_code == 302
    ana.refresh_from_db()
    assert ana.check_password("another lamp, another window")
    assert letters()[-1].subject == "A change to your account at Tealight"


def test_the_care_team_is_asked_for_its_second_step(client: Client, mara: User) -> None:
    assert sign_in(client, mara) == "/account/2fa/authenticate/"
    assert not is_signed_in(client)
    client.post("/account/2fa/authenticate/", {"code": code_now(mara.email)})
    assert is_signed_in(client)


def test_a_session_from_before_signing_in_is_not_the_one_after(client: Client, ana: User) -> None:
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    before = session.session_key
    sign_in(client, ana)
    assert is_signed_in(client)
    assert client.session.session_key != before


def test_signing_out_needs_a_press_and_not_a_link(client: Client, ana: User) -> None:
    client.force_login(ana)
    assert client.get("/account/logout/").status_code == 200
    assert is_signed_in(client)
    client.post("/account/logout/")
    assert not is_signed_in(client)


def test_nobody_is_sent_to_another_site_after_signing_in(client: Client, ana: User) -> None:
    answer = client.post(
        "/account/login/?next=https://elsewhere.example/",
        {"login": ana.email, "password": PASSWORD, "next": "https://elsewhere.example/"},
    )
    assert answer.status_code == 302
    assert "elsewhere" not in answer["Location"]


def test_five_wrong_passwords_stop_the_sixth_try_even_with_the_right_one(client: Client, ana: User) -> None:
    for _ in range(5):
        sign_in(client, ana, "not the password")
    assert "Wait five minutes" in sign_in(client, ana)
    assert not is_signed_in(client)


def test_one_address_of_a_ward_does_not_stop_its_other_people(client: Client, ana: User, olu: User) -> None:
    for _ in range(6):
        sign_in(client, ana, "not the password")
    assert sign_in(client, olu) == "/account/2fa/authenticate/"


@pytest.mark.django_db
def test_too_many_tries_from_one_network_are_answered_kindly(client: Client, settings: object) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}  # type: ignore[attr-defined]
    client.post("/account/login/", {})
    page = client.post("/account/login/", {})
    assert page.status_code == 429
    assert "we ask you to wait" in page.content.decode()
    assert 'id="support"' in page.content.decode()


def test_signing_out_everywhere_ends_the_sessions_of_other_devices(ana: User) -> None:
    phone, laptop = Client(), Client()
    phone.force_login(ana)
    laptop.force_login(ana)
    assert laptop.get("/account/").status_code == 200
    phone.post("/account/signing-out/")
    assert laptop.get("/account/")["Location"] == "/account/login/?next=/account/"
