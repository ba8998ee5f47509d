"""What a moderator sends."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.models import Review


class ReasonForm(forms.Form):
    """A word for the record, and the place in the list to which to return."""

    reason = forms.CharField(
        label=_("A reason for the record, if you like"),
        help_text=_("The care team and the operator can read it. Please leave out the words themselves."),
        required=False,
        max_length=1000,
    )
    after = forms.IntegerField(required=False, widget=forms.HiddenInput)


class DecisionForm(ReasonForm):
    """Show, or do not show."""

    outcome = forms.TypedChoiceField(
        choices=[(Review.Outcome.SHOWN, "show"), (Review.Outcome.REFUSED, "refuse")],
        coerce=Review.Outcome,
        widget=forms.HiddenInput,
    )
