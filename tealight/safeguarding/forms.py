"""What a moderator sends, and what a writer sends to them."""

import re
import secrets
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.actions import Settled
from tealight.safeguarding.cases import SIGNPOSTS
from tealight.safeguarding.models import CaseStep, CrisisCase, Review
from tealight.safeguarding.reasons import Cause

LONGEST = 20_000  # characters of one answer
IS_ONCE = re.compile(r"[A-Za-z0-9_-]{22}").fullmatch
NEITHER = _("Please use one of the two buttons.")


class ReasonForm(forms.Form):
    """A word for the record, and the place in the list to which to return."""

    reason = forms.CharField(
        label=_("A reason for the record, if you like"),
        help_text=_("The care team and the operator can read it. Please leave out the words themselves."),
        required=False,
        max_length=1000,
        # Many lines, because Enter in a field of one line would press the first button, and show the words.
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    after = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0, max_value=10**18)


class DecisionForm(ReasonForm):
    """Show, or do not show; the two buttons carry the outcome."""

    cause = forms.ChoiceField(
        label=_("If it is not shown: why, as its writer is told"), choices=Cause.choices, required=False
    )
    outcome = forms.TypedChoiceField(
        choices=[(Review.Outcome.SHOWN, "show"), (Review.Outcome.REFUSED, "refuse")],
        coerce=Review.Outcome,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )


class StepForm(forms.Form):
    """What somebody says of one step of a crisis case; two buttons carry the state."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("In a few words, if you like"),
        help_text=_("The care team reads it. Please leave out the words themselves, and names."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    signposts = forms.MultipleChoiceField(
        label=_("Where you pointed them"), choices=SIGNPOSTS, required=False, widget=forms.CheckboxSelectMultiple
    )
    again = forms.DateField(
        label=_("Look again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "invalid": _("This is not a day that we understand. Write it as 2026-12-24, or leave it empty.")
        },
    )
    state = forms.TypedChoiceField(
        choices=CaseStep.State.choices,
        coerce=CaseStep.State,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )

    def __init__(self, *args: Any, step: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{step}-%s", **kwargs})
        self.step = step
        for name, only in (("signposts", CaseStep.Step.SIGNPOSTS), ("again", CaseStep.Step.AGAIN)):
            if step != only:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Ask for the why where nobody could do a step, or where one person acted alone."""
        data = super().clean() or {}
        needs_why = data.get("state") == CaseStep.State.IMPOSSIBLE or self.step == CaseStep.Step.EMERGENCY
        if needs_why and not data.get("words"):
            self.add_error("words", _("Please say why in one sentence; whoever looks at it afterwards needs it."))
        return data

    def said(self) -> Settled:
        """Return what was said; the form is valid."""
        data = self.cleaned_data
        labels = dict(SIGNPOSTS)
        named = [str(labels[name]) for name in data.get("signposts", [])]
        words = "; ".join([*named, data["words"]] if data["words"] else named)
        return Settled(data["state"], words, data.get("again"))


class EndForm(forms.Form):
    """How a crisis case ends; two buttons carry the outcome."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("Why, if you like"),
        help_text=_("The care team reads it. Please leave out the words themselves, and names."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    outcome = forms.TypedChoiceField(
        choices=[(one.value, one.label) for one in CrisisCase.Outcome if one.value],
        coerce=CrisisCase.Outcome,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )


AForm = TypeVar("AForm", bound=ReasonForm)


def for_review(form: type[AForm], review_id: int, after: int | None = None, *, data: QueryDict | None = None) -> AForm:
    """Return a form whose fields have names of their own on a page that holds many."""
    return form(data, auto_id=f"review-{review_id}-%s", initial={"after": after, "cause": Cause.OTHER})


def _new_once() -> str:
    return secrets.token_urlsafe(16)


class WordsField(forms.CharField):
    """Some lines to one person, as they were written."""

    widget = forms.Textarea

    def __init__(self, *, rows: int, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST, **kwargs)
        self.widget.attrs.update({"rows": rows, "dir": "auto"})

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class AnswerForm(forms.Form):
    """An answer from a template, in its words or in changed ones."""

    use_required_attribute = False
    body = WordsField(
        label=_("Your answer"),
        help_text=_("You may change the words. Please keep what it says about whom to ring."),
        rows=16,
    )


class AppealForm(forms.Form):
    """A wish for a second look; it needs no words."""

    use_required_attribute = False
    body = WordsField(
        label=_("What should whoever looks again know?"),
        help_text=_("You can leave it empty. Only the care team reads it."),
        required=False,
        rows=5,
    )


class WriteBackForm(forms.Form):
    """What a writer says to the care team; `once` lets the same form, sent twice, say it once."""

    use_required_attribute = False
    once = forms.CharField(required=False, initial=_new_once, widget=forms.HiddenInput)
    body = WordsField(
        label=_("Write back to the care team"),
        help_text=_(
            "Only the care team reads it. A small program on this site's own machine looks first, so that what is"
            " urgent is read first."
        ),
        rows=5,
    )

    def clean_once(self) -> str:
        once: str = self.cleaned_data["once"]
        return once if IS_ONCE(once) else _new_once()
