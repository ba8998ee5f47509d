"""Who somebody is here."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.accounts.models import HereAs


class HereAsForm(forms.Form):
    """A question that may stay unanswered."""

    here_as = forms.ChoiceField(
        label=_("Who are you here?"),
        choices=[(one.value, one.label) for one in HereAs if one != HereAs.NOT_ASKED],
        widget=forms.RadioSelect,
        help_text=_("It changes the first words that you read on your own page. Nobody else is told."),
    )
    use_required_attribute = False
