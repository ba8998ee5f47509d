"""Changing an email address."""

from typing import ClassVar

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from tealight.accounts.forms.plain import Plain, Words


class OtherAddress(Plain, allauth.ChangeEmailForm):  # type: ignore[misc]
    """Another address, while the first letter has not been answered."""


class NewAddress(Plain, allauth.AddEmailForm):  # type: ignore[misc]
    """A new address for an account; the old one serves until the new one has answered."""

    labels: ClassVar[Words] = {"email": _("New email address")}
    helps: ClassVar[Words] = {
        "email": _("We send a code to it. Until you enter the code, the address you have now stays."),
    }
