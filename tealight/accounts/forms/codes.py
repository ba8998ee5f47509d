"""Codes that came by mail."""

from typing import Any, ClassVar

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from tealight.accounts.forms.plain import Plain, Words


class MailedCode(Plain):
    """A code is easier to copy from a letter when capitals and the dash do not matter; allauth sees to that."""

    labels: ClassVar[Words] = {"code": _("The code from the letter")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(autocapitalize="characters", spellcheck="false")


class SignInCode(MailedCode, allauth.ConfirmLoginCodeForm):  # type: ignore[misc]
    """Signs in."""


class AddressCode(MailedCode, allauth.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """Shows that an address is read by whoever gave it."""


class ResetCode(MailedCode, allauth.ConfirmPasswordResetCodeForm):  # type: ignore[misc]
    """Allows a new password."""
