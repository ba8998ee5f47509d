"""What the people of the site decide about a family."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.who_reads import PEOPLE, told
from tealight.tributes.forms.fields import OnceField

WHY = _(
    "For the record, and for the second person. No letter to the parents says it: a reason can put somebody in "
    "danger. Write what you know and from whom; no more than is needed."
)
KEY = re.compile(r"(?:^|/t/)([A-Za-z0-9_-]{1,22})(?:/|\Z)")


class PlaceForm(forms.Form):
    """The page of the family that it is about."""

    use_required_attribute = False
    place = forms.CharField(
        label=_("The address of the page"),
        help_text=_("Any address of it, as somebody sent it to you. You do not see the page by this."),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )

    def clean_place(self) -> str:
        found = KEY.search(self.cleaned_data["place"].strip())
        if found is None:
            raise forms.ValidationError(_("This is not the address of a page here. It has /t/ in it."))
        return found[1]


class ProtectionForm(forms.Form):
    """What is to be done, and why."""

    use_required_attribute = False
    once = OnceField()
    deed = forms.ChoiceField(label=_("What is to be done"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("The reason"),
        help_text=told(PEOPLE, WHY),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        error_messages={"required": _("Without a reason nobody can look at this again later. One sentence is enough.")},
    )

    def __init__(self, *args: Any, deeds: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["deed"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = deeds or []
