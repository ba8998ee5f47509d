"""The cast of the care room, and a shelf of content that stands in for the rooms above."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from django.utils.translation import gettext_lazy

from tealight.accounts.models import User
from tealight.safeguarding import contents
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.contents import Excerpt, Kind
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Reason

NOOR = 7


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
