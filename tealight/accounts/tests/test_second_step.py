"""Sessions from before a role or a second step: whoever stole one stays outside."""

import time
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, format_hotp_value, hotp_value
from django.test import Client

from tealight.accounts.actions import give_role
from tealight.accounts.models import Role, User

SignIn = Callable[[User], Client]


def add_second_step(client: Client) -> None:
    session = client.session
    session["signed_in_at"] = time.time()
    session.save()
    assert client.get("/account/2fa/totp/activate/").status_code == 200
    code = format_hotp_value(hotp_value(client.session[SECRET_SESSION_KEY], int(time.time()) // 30))
    assert client.post("/account/2fa/totp/activate/", {"code": code}).status_code == 302


def test_a_session_from_before_a_role_ends_with_it(signed_in: SignIn, ana: User) -> None:
    Authenticator.objects.create(user=ana, type=Authenticator.Type.TOTP, data={})
    before = signed_in(ana)
    assert before.get("/account/").status_code == 200
    give_role(ana, Role.OPERATOR, by=None)
    assert before.get("/account/people/")["Location"].startswith("/account/login/")


def test_a_new_second_step_ends_the_sessions_that_began_without_it(
    transactional_db: None, signed_in: SignIn, olu: User
) -> None:
    Authenticator.objects.filter(user=olu).delete()
    elsewhere, here = signed_in(olu), signed_in(olu)
    add_second_step(here)
    assert here.get("/account/people/").status_code == 200
    assert elsewhere.get("/account/people/")["Location"].startswith("/account/login/")


def test_a_members_second_step_signs_nobody_out(transactional_db: None, signed_in: SignIn, ana: User) -> None:
    elsewhere, here = signed_in(ana), signed_in(ana)
    add_second_step(here)
    assert elsewhere.get("/account/").status_code == 200
