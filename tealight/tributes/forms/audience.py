"""Who may see a tribute."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import Audience
from tealight.tributes.forms.fields import AudienceField


class AudienceForm(forms.Form):
    """One of the audiences; "only me" is offered only where it locks nobody out."""

    audience = AudienceField(label=_("Who can see this place"))

    def __init__(self, *args: Any, may_be_mine_alone: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["audience"]
        if isinstance(field, AudienceField) and not may_be_mine_alone:
            field.offer([audience for audience in Audience if audience != Audience.ME])


class ListingForm(forms.Form):
    """The family's tick for the home page."""

    is_listed = forms.BooleanField(
        label=_("The home page may name this tribute"),
        required=False,
        help_text=_("Only its name, among others, with a light beside it. You can take it back at any time."),
    )
