"""What the doors ask of an account."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from tealight.accounts.models import Role, User
from tealight.audit.models import Decision

SignIn = Callable[[User], Client]


def without_second_step(user: User) -> User:
    Authenticator.objects.filter(user=user).delete()
    return user


def test_a_member_only_page_asks_a_stranger_to_sign_in(client: Client, db: None) -> None:
    assert client.get("/account/")["Location"] == "/account/login/?next=/account/"


def test_a_room_of_the_operators_does_not_exist_for_others(signed_in: SignIn, ana: User, mara: User) -> None:
    assert signed_in(ana).get("/account/people/").status_code == 404
    assert signed_in(mara).get("/account/people/").status_code == 404


def test_an_operator_with_a_second_step_comes_in(signed_in: SignIn, olu: User) -> None:
    assert signed_in(olu).get("/account/people/").status_code == 200


def test_an_operator_without_a_second_step_is_asked_kindly_to_set_one_up(signed_in: SignIn, olu: User) -> None:
    client = signed_in(without_second_step(olu))
    assert client.get("/account/people/")["Location"] == "/account/2fa/"
    assert "the care room opens once you have a second step" in client.get("/account/2fa/").content.decode()
    client.post("/account/people/", {"email": "ana@example.org"})
    assert not Decision.objects.exists()


def test_recovery_codes_alone_are_no_second_step(signed_in: SignIn, olu: User) -> None:
    Authenticator.objects.filter(user=olu, type=Authenticator.Type.TOTP).delete()
    assert Authenticator.objects.filter(user=olu, type=Authenticator.Type.RECOVERY_CODES).exists()
    assert signed_in(olu).get("/account/people/")["Location"] == "/account/2fa/"


def test_an_operator_lets_somebody_into_the_care_team_and_out_again(signed_in: SignIn, olu: User, ana: User) -> None:
    client = signed_in(olu)
    assert client.post("/account/people/", {"email": "ANA@example.org"}).status_code == 303
    ana.refresh_from_db()
    assert ana.is_care_team
    assert "Ana" in client.get("/account/people/").content.decode()
    client.post(f"/account/people/{ana.pk}/removal/")
    ana.refresh_from_db()
    assert ana.role == Role.MEMBER
    assert list(Decision.objects.order_by("pk").values_list("verb", "by")) == [
        ("role.given", olu.pk),
        ("role.taken", olu.pk),
    ]


def test_an_unknown_address_is_said_to_be_unknown(signed_in: SignIn, olu: User) -> None:
    page = signed_in(olu).post("/account/people/", {"email": "nobody@example.org"})
    assert page.status_code == 422
    assert "No member signs in with this address." in page.content.decode()


def test_an_operator_is_not_demoted_by_the_page(signed_in: SignIn, olu: User) -> None:
    assert signed_in(olu).post(f"/account/people/{olu.pk}/removal/").status_code == 404


def test_taking_a_role_ends_the_sessions_in_which_it_was_used(signed_in: SignIn, olu: User, mara: User) -> None:
    care = signed_in(mara)
    assert care.get("/account/").status_code == 200
    signed_in(olu).post(f"/account/people/{mara.pk}/removal/")
    assert care.get("/account/").status_code == 302


def test_the_first_operator_is_made_from_the_command_line(ana: User) -> None:
    call_command("give_role", "ana@example.org", "operator")
    ana.refresh_from_db()
    assert ana.is_operator
    decision = Decision.objects.get()
    assert (decision.by, decision.verb, decision.subject) == (None, "role.given", f"account:{ana.pk}")


def test_the_command_line_says_when_there_is_no_such_account(db: None) -> None:
    with pytest.raises(CommandError, match="No account signs in with sam@example.org"):
        call_command("give_role", "sam@example.org", "care")


def test_sample_codes_are_shown_only_on_a_sample_site(mara: User, settings: object) -> None:
    settings.SAMPLE = False  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match="--sample"):
        call_command("sample_code", mara.email)
