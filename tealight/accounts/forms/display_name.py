"""The name that somebody shows: free, and checked like every text that others will see."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.accounts.text_checks import problems


class DisplayNameField(forms.CharField):
    """A name of at most 80 characters, or none."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "nickname"}))
        super().__init__(**{"label": _("The name you want shown"), "max_length": 80, "required": False, **kwargs})

    def clean(self, value: Any) -> str:
        """Bring the name onto one line and ask the registered checks."""
        name = " ".join(str(super().clean(value) or "").split())
        found = problems(name) if name else []
        if found:
            raise forms.ValidationError([str(problem) for problem in found])
        return name


class NameForm(forms.Form):
    """Changing the name on the account page."""

    display_name = DisplayNameField(help_text=_("Any name, a nickname, or none."))
