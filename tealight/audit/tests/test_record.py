"""The record of decisions."""

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import gettext_lazy

from tealight.accounts.models import Role, User
from tealight.audit import verbs
from tealight.audit.actions import record, record_many
from tealight.audit.models import Decision
from tealight.audit.queries import decisions


@pytest.fixture
def mara(db: None) -> User:
    return User.objects.create_user("mara@example.org", display_name="Mara", role=Role.CARE_TEAM)


def test_a_decision_is_kept_with_who_what_and_why(mara: User) -> None:
    record(mara, "review.shown", "entry:7", tribute_id=3, reason="kind words")
    ((kept,), further) = decisions()
    assert (kept.by, kept.verb, kept.subject, kept.tribute_id, kept.reason) == (
        mara,
        "review.shown",
        "entry:7",
        3,
        "kind words",
    )
    assert further is None


def test_the_record_is_read_from_the_newest_page_by_page(mara: User) -> None:
    record_many(mara, "review.shown", ((f"entry:{number}", 3) for number in range(5)))
    first, further = decisions(limit=3)
    assert [kept.subject for kept in first] == ["entry:4", "entry:3", "entry:2"]
    record(mara, "review.shown", "entry:5")
    second, further = decisions(before=further, limit=3)
    assert [kept.subject for kept in second] == ["entry:1", "entry:0"]
    assert further is None


def test_the_record_cannot_be_rewritten_or_shortened(mara: User) -> None:
    record(mara, "review.shown", "entry:7")
    with pytest.raises(TypeError):
        Decision.objects.update(reason="another")
    with pytest.raises(TypeError):
        Decision.objects.filter(by=mara).delete()
    assert [kept.reason for kept in decisions()[0]] == [""]


def test_nothing_in_the_house_but_the_record_itself_writes_to_it() -> None:
    rooms = Path(settings.ROOT)
    reaching = {
        path.relative_to(rooms).parts[0]
        for path in rooms.rglob("*.py")
        if "tests" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "tealight.audit.models"
    }
    assert reaching == {"audit"}


def test_the_record_outlives_the_account_of_whoever_decided(mara: User) -> None:
    record(mara, "review.shown", "entry:7")
    mara.delete()
    ((kept,), _) = decisions()
    assert kept.by is None


def test_a_verb_is_said_in_words_and_one_that_nobody_named_is_read_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "_words", {})
    assert verbs.in_words("link.made_new") == "link made new"
    verbs.register({"link.made_new": gettext_lazy("made a new link")})
    assert Decision(verb="link.made_new").what == "made a new link"
