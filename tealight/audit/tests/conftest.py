"""Who decides in the tests of the record, and two reasons that are listed for them."""

import pytest
from django.utils.translation import gettext_lazy

from tealight.accounts.models import Role, User
from tealight.audit import reasons


@pytest.fixture
def mara(db: None) -> User:
    return User.objects.create_user("mara@example.org", display_name="Mara", role=Role.CARE_TEAM)


@pytest.fixture
def olu(db: None) -> User:
    return User.objects.create_user("olu@example.org", display_name="Olu", role=Role.OPERATOR)


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasons, "_words", {"everyone": gettext_lazy("everyone"), "advert": "an advert"})
