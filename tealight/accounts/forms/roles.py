"""Giving the care team's role by exact address."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    """The address of somebody who already has an account."""

    email = forms.EmailField(
        label=_("Email address of the account"),
        help_text=_("Exactly as they sign in. They need an account first."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
