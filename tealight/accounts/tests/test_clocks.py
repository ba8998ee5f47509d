"""Whoever measures the time of an answer learns nothing by it."""

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.accounts.models import User


@pytest.mark.parametrize("address", ["ana@example.org", "nobody.yet@example.org"])
def test_signing_up_costs_the_same_for_a_known_address(
    client: Client, ana: User, address: str, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    hashed: list[str] = []
    slow = PBKDF2PasswordHasher.encode

    def counted(self: PBKDF2PasswordHasher, password: str, salt: str, iterations: int | None = None) -> str:
        hashed.append(password)
        return slow(self, password, salt, 1)

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", counted)
    words = {"email": address, "password1": "a few words in a row", "is_old_enough": "on"}
    assert client.post("/account/signup/", words).status_code == 302
    assert hashed == ["a few words in a row"]
