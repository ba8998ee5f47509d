"""What letters about accounts say in their subjects, and how their kinds are chosen."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tealight import accounts
from tealight.accounts.models import User
from tealight.notices.actions import send
from tealight.notices.holders import account_holder, address_holder, stop_address
from tealight.notices.kinds import Kind
from tealight.notices.queries import wants
from tests.cast import PASSWORD

SignIn = Callable[[User], Client]
FOLDER = Path(accounts.__file__).parent / "templates/notices"
NAMES = [str(path.relative_to(FOLDER)).removesuffix(".subject.txt") for path in FOLDER.rglob("*.subject.txt")]
EVERYTHING = {"code": "ABC-123", "email": "ana@example.org", "account_address": "https://x.example/account/"}
NAMED = re.compile(r"noor|baby|babies|loss|lost|died|death|tribute|grief|memor|miscarr|stillb|pregnan|candle", re.I)


def path_of(address: str) -> str:
    return address[address.index("/account") :]


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_a_subject_names_neither_a_baby_nor_a_loss(name: str) -> None:
    letter = send("ana@example.org", name, EVERYTHING)
    assert letter is not None
    assert "Tealight" in letter.subject
    assert not NAMED.search(letter.subject + letter.body.replace("tealight", ""))
    assert "!" not in letter.subject + letter.body
    assert "{" not in letter.body


def test_every_letter_that_allauth_may_send_is_ours() -> None:
    import allauth

    theirs = Path(allauth.__file__).parent / "templates"
    sent = {
        f"{path.parent.parent.name}/{path.name.removesuffix('_subject.txt')}"
        for room in ("account", "mfa")
        for path in (theirs / room / "email").glob("*_subject.txt")
    }
    by_link_alone = {"account/password_reset_key"}
    assert sent - by_link_alone - {"account/email_confirm"} <= set(NAMES)
    assert len(sent) > 10


def test_a_notice_stops_with_one_press_and_without_signing_in(client: Client, ana: User) -> None:
    stop = path_of(stop_address(account_holder(ana.pk), Kind.RECEIPT))
    assert "Press once" in client.get(stop).content.decode()
    assert wants(account_holder(ana.pk), Kind.RECEIPT)
    assert "They have stopped" in client.post(stop).content.decode()
    assert not wants(account_holder(ana.pk), Kind.RECEIPT)


@pytest.mark.django_db
def test_a_mail_program_stops_a_notice_for_its_reader() -> None:
    stop = path_of(stop_address(address_holder("sam@example.org"), Kind.RECEIPT))
    program = Client(enforce_csrf_checks=True)
    answer = program.post(stop, {"List-Unsubscribe": "One-Click"}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 200
    assert not wants(address_holder("sam@example.org"), Kind.RECEIPT)


@pytest.mark.django_db
def test_a_stop_link_that_was_changed_leads_nowhere(client: Client) -> None:
    stop = path_of(stop_address(account_holder(1), Kind.RECEIPT))
    assert client.get(stop).status_code == 200
    assert client.post(stop[:-4] + "xxx/").status_code == 404
    assert client.get(reverse("stop_notice", args=["nonsense"])).status_code == 404


def test_what_is_wanted_is_chosen_on_the_account_page(signed_in: SignIn, ana: User) -> None:
    client = signed_in(ana)
    page = client.get("/account/").content.decode()
    assert 'value="receipt" checked' in page
    assert 'value="new_words" checked' not in page
    client.post("/account/notices/", {"kind": ["new_words"]})
    assert wants(account_holder(ana.pk), Kind.NEW_WORDS)
    assert not wants(account_holder(ana.pk), Kind.RECEIPT)


def test_another_name_is_shown_from_now_on(signed_in: SignIn, ana: User) -> None:
    client = signed_in(ana)
    assert client.post("/account/", {"display_name": "  Noor’s \n mum "}).status_code == 303
    ana.refresh_from_db()
    assert str(ana) == "Noor’s mum"


def test_a_new_address_needs_its_code_and_the_old_one_serves_until_then(client: Client, ana: User) -> None:
    from tealight.accounts.queries import account_of

    client.post("/account/login/", {"login": ana.email, "password": PASSWORD})
    answer = client.post("/account/email/", {"email": "new@example.org", "action_add": "1"})
    assert answer["Location"] == "/account/confirm-email/"
    assert account_of("ana@example.org") == ana
    assert account_of("new@example.org") is None
