"""Two versions of the same words, side by side: those that were kept meanwhile, and those that somebody wrote."""

from dataclasses import dataclass
from datetime import datetime

from django.forms import BaseForm
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tealight.accounts.models import User
from tealight.tributes.actions import BabyWords, Story

OF_A_BABY: dict[str, str | Promise] = {
    "name": gettext_lazy("A name"),
    "is_living": gettext_lazy("This baby lives"),
    "expected": gettext_lazy("When the birth was expected"),
    "born": gettext_lazy("When the birth was"),
    "died": gettext_lazy("A date"),
}


@dataclass(frozen=True)
class Line:
    """One answer, under the question to which it was given; `is_text` keeps its lines."""

    asked: str | Promise
    said: str
    is_text: bool = False


@dataclass(frozen=True)
class Meanwhile:
    """What was kept while somebody wrote, by whom and when, beside what they wrote."""

    by: User | None
    at: datetime | None
    is_own: bool
    kept: list[Line]
    written: list[Line]


def answers(form: BaseForm, values: dict[str, object], names: tuple[str, ...]) -> list[Line]:
    """Return what was answered to these questions of a form, choices in their own words; nothing for an empty one."""
    return [
        Line(form.fields[name].label or "", _chosen(form, name, values[name]), is_text=name == "body")
        for name in names
        if values.get(name) not in (None, "")
    ]


def story_lines(form: BaseForm, story: Story) -> list[Line]:
    """Return what a story says, of the tribute and then of each baby."""
    lines = answers(form, dict(story.own), tuple(story.own))
    for baby in story.babies:
        lines += [Line(asked, _of_baby(baby, name)) for name, asked in OF_A_BABY.items() if getattr(baby, name)]
    return lines


def _chosen(form: BaseForm, name: str, value: object) -> str:
    choices = dict(getattr(form.fields[name], "choices", ()))
    return str(choices.get(value, value))


def _of_baby(baby: BabyWords, name: str) -> str:
    value = getattr(baby, name)
    if name == "is_living":
        return _("yes")
    return str(value) if name == "name" else str(value.said())
