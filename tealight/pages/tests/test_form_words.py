"""Whatever is sent to a form of the house, no stock sentence of Django or allauth comes back."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import allauth
import pytest
from allauth.core.context import request_context
from django.contrib.sessions.backends.cache import SessionStore
from django.forms.forms import BaseForm
from django.http import HttpRequest, QueryDict
from django.test import RequestFactory

import tealight
from tealight.accounts.models import User
from tealight.media.models import Picture
from tealight.tributes.models import Chapter, Photograph

STOCK = re.compile(
    r"This field|Enter a|Enter the|Select a valid|Ensure |Null characters|not one of the available"
    r"|cannot be (?:blank|null)|valid (?:value|email|choice|integer|date)|must be|This password is too"
    r"|Please (?:type|select)|Incorrect|[Ii]nvalid"
    r"|The (?:email address|new value|password|username)|already (?:registered|associated)|ManagementForm"
)
WRONG = {
    "nothing": "",
    "something else": "not this",
    "a sign that cannot be kept": "\0",
    "half an address": "ana@",
    "far too much": "é" * 200_000,
    "a negative number": "-7",
}
MORE: dict[str, dict[str, Any]] = {
    "Again": {"user": None},
    "Code": {"user": None},
    "CodeAgain": {"user": None},
    **{name: {"user": None} for name in ("NewAddress", "Change", "Choose")},
    **{name: {"code": "BCDF-GHJK"} for name in ("SignInCode", "AddressCode", "ResetCode")},
    "FirstCode": {"user": None},
    "NewPasskey": {"user": None},
    "FirstPasskey": {"user": None},
    "PasskeyName": {"instance": SimpleNamespace(wrap=lambda: SimpleNamespace(name="", is_passwordless=True))},
    "AudienceForm": {"may_be_mine_alone": False},
    "DraftForm": {"drafting": SimpleNamespace(holds=lambda name: True)},
    "HidingForm": {"chapter": Chapter()},
    "PhotographForm": {"chapters": [], "instance": Photograph(picture=Picture())},
    "PhotographHidingForm": {"photograph": Photograph()},
}


def below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def our_forms() -> dict[str, type[Any]]:
    """Return every form that a room defines."""
    for module in pkgutil.walk_packages(tealight.__path__, "tealight."):
        if ".forms" in module.name and ".tests" not in module.name:
            importlib.import_module(module.name)
    return {form.__name__: form for form in below(BaseForm) if form.__module__.startswith("tealight.")}


FORMS = our_forms()


def asked() -> HttpRequest:
    """Return a request as allauth finds it behind its middleware."""
    request = RequestFactory().post("/")
    request.session = SessionStore()
    return request


def answer(name: str, wrong: str, user: User) -> tuple[BaseForm, str]:
    """Return a form to which one wrong answer was given everywhere, and all that it says then."""
    more = {key: user if value is None else value for key, value in MORE.get(name, {}).items()}
    empty = FORMS[name](**more)
    data = QueryDict(mutable=True)
    for field in empty.fields:
        for part in ("", "_day", "_month", "_year"):
            data[f"{empty.add_prefix(field)}{part}"] = wrong
    form = FORMS[name](data=data, **more)
    said = " ".join(message for messages in form.errors.values() for message in messages)
    return form, said


@pytest.mark.parametrize("kind", WRONG)
@pytest.mark.parametrize("name", FORMS)
def test_a_form_answers_in_our_own_words(name: str, kind: str, db: None) -> None:
    with request_context(asked()):
        form, said = answer(name, WRONG[kind], User.objects.create_user("ana@example.org"))
    assert form.is_bound
    assert not STOCK.search(said), said


def test_every_form_is_tried_and_wrong_answers_are_noticed(db: None) -> None:
    assert {"SignUp", "EntryForm", "ChapterForm", "ConcernForm", "CountryForm", "DecisionForm"} <= set(FORMS)
    user = User.objects.create_user("ana@example.org")
    with request_context(asked()):
        assert "needed to go on" in answer("SignUp", "", user)[1]
        assert "name@example.org" in answer("EntryForm", "not this", user)[1]
        assert "Nothing was lost" in answer("ChapterForm", "é" * 200_000, user)[1]


def test_every_message_of_allauth_is_ours_or_silent() -> None:
    stock = Path(allauth.__file__).parent / "templates"
    ours = Path(tealight.__file__).parent / "accounts" / "templates"
    used = [path for room in ("account", "mfa") for path in (stock / room / "messages").glob("*.txt")]
    ways = {path.relative_to(stock).as_posix() for path in used if not path.name.startswith("phone_")}
    assert len(ways) > 10
    assert {way for way in ways if not (ours / way).exists()} == set()
