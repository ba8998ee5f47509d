"""Making an account."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from tealight.accounts import text_checks
from tealight.accounts.actions.profile import forget_unanswered
from tealight.accounts.models import User
from tealight.accounts.tests.conftest import code_in
from tests.cast import PASSWORD

Letters = Callable[[], list[mail.EmailMessage]]
ANA = {"display_name": "Ana, Noor’s mum", "email": "Ana@Example.org", "password1": PASSWORD, "is_old_enough": "on"}

pytestmark = pytest.mark.django_db


def test_somebody_signs_up_with_a_password_and_the_code_from_the_letter(client: Client, letters: Letters) -> None:
    asked = client.post("/account/signup/", ANA)
    assert (asked.status_code, asked["Location"]) == (302, "/account/confirm-email/")
    assert "_auth_user_id" not in client.session
    confirmed = client.post("/account/confirm-email/", {"code": code_in(letters()[-1])})
    assert confirmed.status_code == 302
    user = User.objects.get(email="ana@example.org")
    assert user.display_name == "Ana, Noor’s mum"
    assert user.check_password(PASSWORD)
    assert client.session["_auth_user_id"] == str(user.pk)


def test_nothing_but_an_address_and_one_answer_is_needed(client: Client, letters: Letters) -> None:
    client.post("/account/signup/", {"email": "tomas@example.org", "is_old_enough": "on"})
    client.post("/account/confirm-email/", {"code": code_in(letters()[-1]).lower()})
    user = User.objects.get(email="tomas@example.org")
    assert client.session["_auth_user_id"] == str(user.pk)
    assert not user.has_usable_password()
    assert str(user) == "Someone"
    assert client.get("/account/2fa/totp/activate/").status_code == 200


def test_whoever_is_under_16_is_shown_where_to_find_support(client: Client) -> None:
    page = client.post("/account/signup/", {**ANA, "is_old_enough": ""})
    assert 'href="/support/"' in page.content.decode()
    assert "Ana, Noor’s mum" in page.content.decode()
    assert not User.objects.exists()


def test_a_wrong_code_makes_no_account_usable(client: Client, letters: Letters) -> None:
    client.post("/account/signup/", ANA)
    letters()
    page = client.post("/account/confirm-email/", {"code": "WRONG1"})
    assert "This is not the code" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_signing_up_with_a_known_address_tells_nobody_but_its_owner(
    client: Client, ana: User, letters: Letters
) -> None:
    known = client.post("/account/signup/", ANA)
    unknown = Client().post("/account/signup/", {**ANA, "email": "sam@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    subjects = {letter.to[0]: letter.subject for letter in letters()}
    assert subjects["ana@example.org"] == "Your account at Tealight"
    assert User.objects.filter(email="ana@example.org").count() == 1


def test_a_name_is_asked_of_the_registered_checks(client: Client) -> None:
    def no_shouting(text: str) -> str | None:
        return "Please write this name more quietly." if text.isupper() else None

    text_checks.register(no_shouting)
    try:
        page = client.post("/account/signup/", {**ANA, "display_name": "LOUD"})
    finally:
        text_checks.unregister(no_shouting)
    assert "Please write this name more quietly." in page.content.decode()
    assert not User.objects.exists()


def test_a_short_password_is_explained_and_the_rest_stays(client: Client) -> None:
    page = client.post("/account/signup/", {**ANA, "password1": "short"}).content.decode()
    assert "at least 10 characters" in page
    assert "ana@example.org" in page.lower()


def test_a_stranger_who_signed_up_with_an_address_cannot_use_it_after_its_owner_came(letters: Letters) -> None:
    Client().post("/account/signup/", {**ANA, "display_name": "A stranger’s joke"})
    owner = Client()
    owner.post("/account/login/code/", {"email": "ana@example.org"})
    owner.post("/account/login/code/confirm/", {"code": code_in(letters()[-1])})
    assert "_auth_user_id" in owner.session
    assert "joke" not in owner.get("/account/").content.decode()
    stranger = Client()
    stranger.post("/account/login/", {"login": "ana@example.org", "password": PASSWORD})
    assert "_auth_user_id" not in stranger.session


def test_a_code_leaves_the_password_of_whoever_has_signed_in_before(ana: User, letters: Letters) -> None:
    client = Client()
    client.post("/account/login/code/", {"email": ana.email})
    client.post("/account/login/code/confirm/", {"code": code_in(letters()[-1])})
    ana.refresh_from_db()
    assert ana.check_password(PASSWORD)


def test_an_account_whose_code_nobody_entered_is_forgotten_after_a_week(client: Client, ana: User) -> None:
    client.post("/account/signup/", {**ANA, "email": "sam@example.org"})
    assert forget_unanswered(timezone.now() + timedelta(days=6)) == 0
    assert forget_unanswered(timezone.now() + timedelta(days=8)) == 1
    assert set(User.objects.values_list("email", flat=True)) == {"ana@example.org"}
