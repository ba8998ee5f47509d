"""Which country?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.helplines.countries import NAMES, by_name


class CountryForm(forms.Form):
    """Asks for a country, also for one where no line is known: then nothing wrong is shown."""

    country = forms.ChoiceField(
        label=_("Which country are you in?"), error_messages={"required": _("Choose a country from the list.")}
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["country"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose a country")), *by_name(NAMES)]
