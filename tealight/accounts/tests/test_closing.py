"""Closing an account, and taking it back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tealight.accounts.actions import begin_closing, erase_due, keep_account
from tealight.accounts.erasure import off_erasure, on_erasure
from tealight.accounts.models import Closing, User
from tealight.audit.models import Decision
from tealight.audit.queries import decisions
from tests.cast import PASSWORD

Letters = Callable[[], list[mail.EmailMessage]]
SignIn = Callable[[User], Client]
DAYS_20, DAYS_22 = timedelta(days=20), timedelta(days=22)


def test_closing_signs_out_every_device_and_sends_the_day(signed_in: SignIn, ana: User, letters: Letters) -> None:
    phone, laptop = signed_in(ana), signed_in(ana)
    assert "the other parent" in phone.get("/account/closing/").content.decode()
    assert phone.post("/account/closing/")["Location"] == "/account/closing/begun/"
    assert Closing.objects.filter(user=ana).exists()
    assert phone.get("/account/").status_code == laptop.get("/account/").status_code == 302
    (letter,) = letters()
    assert letter.subject == "Your account at Tealight is closing"
    assert str((timezone.now() + timedelta(days=21)).year) in str(letter.body)


def test_whoever_signs_in_within_21_days_is_asked_and_keeps_everything(client: Client, ana: User) -> None:
    begin_closing(ana, now=timezone.now())
    client.post("/account/login/", {"login": ana.email, "password": PASSWORD})
    assert client.get("/account/")["Location"] == "/account/closing/keep/"
    assert "Keep it?" in client.get("/account/closing/keep/").content.decode()
    assert client.post("/account/closing/keep/").status_code == 303
    assert client.get("/account/").status_code == 200
    assert not Closing.objects.filter(user=ana).exists()


def test_nothing_is_erased_before_the_day(ana: User) -> None:
    begin_closing(ana, now=timezone.now())
    assert erase_due(timezone.now() + DAYS_20) == 0
    assert User.objects.filter(pk=ana.pk).exists()


def test_on_the_day_the_account_goes_and_the_record_names_nobody(ana: User, mara: User) -> None:
    ana_id = ana.pk
    begin_closing(ana, now=timezone.now())
    assert erase_due(timezone.now() + DAYS_22) == 1
    assert set(User.objects.values_list("email", flat=True)) == {"mara@example.org"}
    last = Decision.objects.latest("pk")
    assert (last.by, last.verb, last.reason) == (None, "account.erased", "")
    rows, _ = decisions()
    assert [(row.by_id, row.by, row.verb) for row in rows[1:]] == [(ana_id, None, "closing.asked")]


def test_an_account_that_was_kept_is_not_erased(ana: User) -> None:
    begin_closing(ana, now=timezone.now())
    keep_account(ana)
    assert erase_due(timezone.now() + DAYS_22) == 0
    assert User.objects.filter(pk=ana.pk).exists()


def test_asking_twice_does_not_move_the_day(ana: User) -> None:
    first = begin_closing(ana, now=timezone.now())
    begin_closing(ana, now=timezone.now() + timedelta(days=5))
    assert Closing.objects.get().erase_at == first.erase_at
    assert Decision.objects.filter(verb="closing.asked").count() == 1


def test_rooms_erase_their_things_or_nothing_is_erased(ana: User) -> None:
    def cannot(user: User) -> None:
        raise RuntimeError("a room could not erase")

    begin_closing(ana, now=timezone.now())
    on_erasure(cannot)
    try:
        with pytest.raises(RuntimeError, match="a room could not erase"):
            erase_due(timezone.now() + DAYS_22)
    finally:
        off_erasure(cannot)
    assert User.objects.filter(pk=ana.pk).exists()
    assert Closing.objects.filter(user=ana).exists()


def test_rooms_are_asked_before_the_row_goes(ana: User) -> None:
    asked: list[str] = []
    begin_closing(ana, now=timezone.now())

    def note(user: User) -> None:
        asked.append(User.objects.get(pk=user.pk).email)

    on_erasure(note)
    try:
        erase_due(timezone.now() + DAYS_22)
    finally:
        off_erasure(note)
    assert asked == ["ana@example.org"]


def test_the_command_says_how_many(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("erase_closed_accounts")
    assert capsys.readouterr().out == "0 accounts were erased.\n"
