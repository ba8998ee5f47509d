"""The record of decisions."""

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy

from tealight.accounts.models import User
from tealight.audit import reasons, verbs
from tealight.audit.actions import WordsInTheRecordError, record, record_many
from tealight.audit.models import Decision
from tealight.audit.queries import decisions


def test_a_decision_is_kept_with_who_what_and_why(mara: User) -> None:
    record(mara, "review.refused", "entry:7", tribute_id=3, reason="advert")
    ((kept,), further) = decisions()
    assert (kept.by, kept.verb, kept.subject, kept.tribute_id) == (mara, "review.refused", "entry:7", 3)
    assert (kept.reason, kept.why, kept.written) == ("advert", "an advert", None)
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


@pytest.mark.parametrize("subject", ["", "entry", "entry:", "entry:Noor", "For Noor", "mara@example.org", "entry:7 x"])
def test_a_subject_that_may_carry_words_is_refused(mara: User, subject: str) -> None:
    with pytest.raises(WordsInTheRecordError):
        record(mara, "review.shown", subject)
    with pytest.raises(WordsInTheRecordError):
        record_many(mara, "review.shown", [(subject, None)])
    assert not Decision.objects.exists()


@pytest.mark.parametrize("subject", ["entry:7", "family:1/account:22"])
def test_a_subject_names_things_by_their_numbers(mara: User, subject: str) -> None:
    assert record(mara, "review.shown", subject).subject == subject


@pytest.mark.parametrize("verb", ["shown", "review.shown to Noor", "Review.Shown"])
def test_a_verb_that_may_carry_words_is_refused(mara: User, verb: str) -> None:
    with pytest.raises(WordsInTheRecordError):
        record(mara, verb, "entry:7")


def test_a_reason_that_nobody_listed_is_refused(mara: User) -> None:
    with pytest.raises(reasons.UnlistedReasonError):
        record(mara, "review.shown", "entry:7", reason="She rang us.")
    assert not Decision.objects.exists()


def test_the_record_has_no_room_for_more_than_a_listed_reason() -> None:
    texts = {field.name: field.max_length for field in Decision._meta.fields if isinstance(field, models.CharField)}
    assert texts == {"verb": 60, "subject": 120, "reason": 40, "note_hash": 64}
    assert not any(isinstance(field, models.TextField) for field in Decision._meta.fields)


def test_nothing_in_the_house_but_the_record_itself_writes_to_it() -> None:
    rooms = Path(settings.ROOT)
    reaching = {
        path.relative_to(rooms).parts[0]
        for path in rooms.rglob("*.py")
        if "tests" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tealight.audit.models")
    }
    assert reaching == {"audit"}


def test_the_record_outlives_the_account_of_whoever_decided_and_names_it_no_more(mara: User, olu: User) -> None:
    number = mara.pk
    for by in (mara, olu):
        record(by, "review.shown", "entry:7")
    mara.delete()
    assert [(kept.by_id, kept.by) for kept in decisions()[0]] == [(olu.pk, olu), (number, None)]


def test_a_verb_is_said_in_words_and_one_that_nobody_named_is_read_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "_words", {})
    assert verbs.in_words("link.made_new") == "link made new"
    verbs.register({"link.made_new": gettext_lazy("made a new link")})
    assert Decision(verb="link.made_new").what == "made a new link"


def test_a_reason_is_listed_by_one_room_and_one_whose_room_is_gone_is_read_out() -> None:
    with pytest.raises(reasons.DuplicateReasonError):
        reasons.register({"advert": "something else"})
    assert Decision(reason="advert").why == "an advert"
    assert Decision(reason="an_old_one").why == "an old one"
