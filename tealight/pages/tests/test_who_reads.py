"""Beside every text box stands who reads the words: a small program on this machine, and why, or people alone."""

import pytest
from allauth.core.context import request_context
from django.forms import Textarea
from django.forms.forms import BaseForm

from tealight.accounts.models import User
from tealight.pages.tests.test_form_words import FORMS, MORE, asked
from tealight.safeguarding.who_reads import LINES, PEOPLE

# Reasons for the record; no program reads them.
TO_PEOPLE = {
    ("DecisionForm", "note"),
    ("EndForm", "words"),
    ("HandoverForm", "note"),
    ("NoteForm", "note"),
    ("ProtectionForm", "reason"),
    ("StepForm", "words"),
    ("WithholdingForm", "reason"),
}
NOT_SENT = {"Specimen"}  # the page of components


def boxes(name: str, user: User) -> dict[str, str]:
    """Return the text boxes of a form, each with what is said beside it."""
    more = {key: user if value is None else value for key, value in MORE.get(name, {}).items()}
    form: BaseForm = FORMS[name](**more)
    return {each: str(field.help_text) for each, field in form.fields.items() if isinstance(field.widget, Textarea)}


def all_boxes(user: User) -> dict[tuple[str, str], str]:
    with request_context(asked()):
        return {(name, box): said for name in FORMS if name not in NOT_SENT for box, said in boxes(name, user).items()}


@pytest.fixture
def found(db: None) -> dict[tuple[str, str], str]:
    return all_boxes(User.objects.create_user("ana@example.org"))


def test_every_text_box_says_who_reads_it(found: dict[tuple[str, str], str]) -> None:
    assert {("ChapterForm", "body"), ("EntryForm", "body"), ("MakingForm", "words"), ("PhotographForm", "alt")} <= set(
        found
    )
    assert [box for box, said in found.items() if sum(str(line) in said for line in LINES) != 1] == []


def test_only_what_is_for_people_alone_says_that_no_program_reads(found: dict[tuple[str, str], str]) -> None:
    assert {box for box, said in found.items() if str(PEOPLE) in said} == TO_PEOPLE
