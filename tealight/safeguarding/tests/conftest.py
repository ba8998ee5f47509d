"""The cast of the care room, and a shelf of content that stands in for the rooms above."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils.translation import gettext_lazy

from tealight.accounts.models import Role, User
from tealight.safeguarding import contents
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.contents import Excerpt, Kind
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Reason

NOOR = 7


def member_of_the_team(name: str, role: Role) -> User:
    user = User.objects.create_user(f"{name.lower()}@example.org", display_name=name, role=role)
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    return user


@pytest.fixture
def mara(db: None) -> User:
    return member_of_the_team("Mara", Role.CARE_TEAM)


@pytest.fixture
def olu(db: None) -> User:
    return member_of_the_team("Olu", Role.OPERATOR)


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """Return a browser in which somebody is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@dataclass
class Shelf:
    """Words by number, with what became of each."""

    words: dict[int, str] = field(default_factory=dict)
    became: dict[int, str] = field(default_factory=dict)
    involved: frozenset[int] = frozenset()
    many: list[int] = field(default_factory=list)

    def read(self, number: int) -> Excerpt | None:
        if number not in self.words:
            return None
        return Excerpt("a poem", "Sam", self.words[number], f"/t/noor/#{number}", "Noor", self.involved)

    def show(self, number: int, by: User) -> None:
        self.became[number] = "shown"

    def refuse(self, number: int, by: User, reason: str) -> None:
        self.became[number] = "refused"

    def withhold(self, number: int, by: User) -> None:
        self.became[number] = "waiting"

    def show_many(self, numbers: Sequence[int], by: User) -> None:
        self.many.append(len(numbers))
        self.became.update(dict.fromkeys(numbers, "shown"))

    def leave(self, text: str, *, group: Group = Group.ENTRY, tribute_id: int = NOOR, kind: str = "entry") -> Review:
        """Leave words that wait for the care team."""
        number = len(self.words) + 1
        self.words[number] = text
        return ask_for_review(kind, number, tribute_id, group=group, reason=Reason.NOBODY_READ_IT)


@pytest.fixture
def shelf(db: None, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(contents, "_kinds", {})
    kept = Shelf()
    label = gettext_lazy("words left for a family")
    contents.register(Kind("entry", label, kept.read, kept.show, kept.refuse, kept.withhold, kept.show_many))
    contents.register(Kind("report", gettext_lazy("a report"), kept.read, kept.show, kept.refuse))
    return kept
