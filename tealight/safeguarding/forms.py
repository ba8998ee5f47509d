"""What a moderator sends, and what a writer sends to them."""

import re
import secrets
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.models import Review
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
