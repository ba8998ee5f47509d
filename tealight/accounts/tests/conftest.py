"""The cast at the door, and the letters that reach them."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from tealight.accounts.models import Role, User
from tealight.accounts.sample import make_sample_account
from tealight.notices.tests.worker import work

PASSWORD = "a lamp in the window"


def make(name: str, role: Role = Role.MEMBER) -> User:
    """Make one of the cast, who can sign in at once; roles bring a second factor."""
    return make_sample_account(f"{name.lower()}@example.org", name, role, PASSWORD)


@pytest.fixture
def ana(db: None) -> User:
    return make("Ana")


@pytest.fixture
def mara(db: None) -> User:
    return make("Mara", Role.CARE_TEAM)


@pytest.fixture
def olu(db: None) -> User:
    return make("Olu", Role.OPERATOR)


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def letters() -> Callable[[], list[mail.EmailMessage]]:
    """Let the worker send what waits, and return everything that was sent."""

    def delivered() -> list[mail.EmailMessage]:
        work()
        return list(mail.outbox)

    return delivered


def code_in(letter: mail.EmailMessage) -> str:
    """Return the code that stands alone on a line of a letter."""
    found = re.search(r"^ {4}([0-9A-Z-]+)$", str(letter.body), re.MULTILINE)
    assert found, letter.body
    return found[1]
