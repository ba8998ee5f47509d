"""Who decides in the tests of the record, with which reasons, and a record that is sealed."""

import pytest
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy

from tealight.accounts.models import Role, User
from tealight.audit import reasons
from tealight.audit.actions import record, seal
from tealight.audit.models import Decision


@pytest.fixture
def mara(db: None) -> User:
    return User.objects.create_user("mara@example.org", display_name="Mara", role=Role.CARE_TEAM)


@pytest.fixture
def olu(db: None) -> User:
    return User.objects.create_user("olu@example.org", display_name="Olu", role=Role.OPERATOR)


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasons, "_words", {"everyone": gettext_lazy("everyone"), "advert": "an advert"})


Rows = models.QuerySet[Decision]


def rows() -> Rows:
    """The rows as somebody has them who writes to the database past the record."""
    return models.QuerySet(Decision).order_by("pk")


@pytest.fixture
def ids(mara: User) -> list[int]:
    """Five decisions in blocks of two, two and one; the first of them and the last have a note."""
    for number in range(5):
        record(mara, "review.refused", f"entry:{number}", tribute_id=3, note="an advert" if number in (0, 4) else "")
    assert seal(timezone.now(), limit=2) == 5
    return list(rows().values_list("pk", flat=True))
