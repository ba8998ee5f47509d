"""What a moderator sends."""

from typing import TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.models import Review

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

    outcome = forms.TypedChoiceField(
        choices=[(Review.Outcome.SHOWN, "show"), (Review.Outcome.REFUSED, "refuse")],
        coerce=Review.Outcome,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )


AForm = TypeVar("AForm", bound=ReasonForm)


def for_review(form: type[AForm], review_id: int, after: int | None = None, *, data: QueryDict | None = None) -> AForm:
    """Return a form whose fields have names of their own on a page that holds many."""
    return form(data, auto_id=f"review-{review_id}-%s", initial={"after": after})
