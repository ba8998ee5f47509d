"""The people of the tests: not lorem ipsum but a family, those around it, a stranger, and who looks after the site."""

from collections.abc import Callable

from django.test import Client

from tealight.accounts.models import Role, User
from tealight.accounts.sample import make_sample_account

SignIn = Callable[[User], Client]
PASSWORD = "a lamp left on along the hall"


def person(name: str, role: str = Role.MEMBER) -> User:
    """Return somebody's account, made at the first call; with a role it has a second factor."""
    return make_sample_account(f"{name.lower()}@example.org", name, role, PASSWORD)


def ana() -> User:
    """Mother of Noor."""
    return person("Ana")


def tomas() -> User:
    """Father of Noor."""
    return person("Tomas")


def ruth() -> User:
    """Of their circle."""
    return person("Ruth")


def ida() -> User:
    """Of their circle once, until they took her out of it."""
    return person("Ida")


def sam() -> User:
    """A stranger to Ana's family, who has an account."""
    return person("Sam")


def mara() -> User:
    """Of the care team."""
    return person("Mara", Role.CARE_TEAM)


def olu() -> User:
    """The operator."""
    return person("Olu", Role.OPERATOR)


def browser_of(user: User | None = None) -> Client:
    """Return a browser in which somebody is signed in, or in which nobody is."""
    client = Client(headers={"sec-fetch-site": "same-origin"})
    if user is not None:
        client.force_login(user)
    return client
