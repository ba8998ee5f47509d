"""What somebody of the care team sets for themselves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.losses import choices
from tealight.safeguarding.models.carer import NOTE_LENGTH
from tealight.safeguarding.who_reads import PEOPLE, told

MOST = 500
NO_NUMBER = _("Write a whole number from 1 to 500, or leave it empty.")
NO_DAY = _("This is not a day that we understand. Write it as 2026-12-24.")
YEAR = 366  # days


class DayField(forms.DateField):
    """A day, as a browser's calendar sends it."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, error_messages={"invalid": NO_DAY, "required": NO_DAY}, **kwargs)


class MeasureForm(forms.Form):
    """How much, and what not."""

    use_required_attribute = False
    limit = forms.IntegerField(
        label=_("How many cards are enough for you, from one rest to the next"),
        help_text=_("Then the list stops, and you can still go on if you want to. Empty: it does not stop by itself."),
        required=False,
        min_value=1,
        max_value=MOST,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"invalid": NO_NUMBER, "min_value": NO_NUMBER, "max_value": NO_NUMBER},
    )
    unwanted = forms.MultipleChoiceField(
        label=_("What you do not want to be given"),
        help_text=_("Where a page says that it was this, its cards go to somebody else. Many pages do not say."),
        required=False,
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Please choose from the list."), "invalid_list": _("Please choose again.")},
    )


class DayOffForm(forms.Form):
    """A day, or a span of days."""

    use_required_attribute = False
    first = DayField(label=_("The day, or the first of several"))
    last = DayField(label=_("The last day, if there are several"), required=False)
    every_year = forms.BooleanField(label=_("Every year"), required=False)

    def clean(self) -> dict[str, Any]:
        """Let one day be its own last day; a span runs forwards, and no longer than a year where it comes each year."""
        data = super().clean() or {}
        first = data.get("first")
        if first is None or "last" in self.errors:
            return data
        last: date = data.get("last") or first
        if last < first:
            self.add_error("last", _("The last day lies before the first."))
        if data.get("every_year") and (last - first).days >= YEAR:
            self.add_error("last", _("What comes every year is shorter than a year."))
        data["last"] = last
        return data


class TeamNoteForm(forms.Form):
    """A few words for the team."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("For whoever comes next"),
        help_text=told(PEOPLE, _("Please leave out names, and the words of others. It stands here for seven days.")),
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("There are no words here yet."),
            "max_length": _("Your note is %(show_value)d characters long, and there is room for %(limit_value)d."),
        },
    )
