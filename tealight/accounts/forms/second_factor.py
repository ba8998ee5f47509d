"""Second factors: codes of an app, recovery codes, passkeys."""

from typing import Any, ClassVar

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.accounts.forms.plain import Plain, Words

CODE = {"code": _("The code from your app, or one of your recovery codes")}


class Code(Plain, base.AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""

    labels: ClassVar[Words] = CODE


class CodeAgain(Plain, base.ReauthenticateForm):  # type: ignore[misc]
    """A code once more, before something that protects the account."""

    labels: ClassVar[Words] = CODE


class FirstCode(Plain, totp.ActivateTOTPForm):  # type: ignore[misc]
    """Shows that the app and we count alike."""

    labels: ClassVar[Words] = {"code": _("The six numbers that the app shows")}


class NewPasskey(Plain, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey that signs in by itself; we make no other kind, so nobody has to understand two."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].widget = forms.HiddenInput()
        self.fields["passwordless"].initial = True


class FirstPasskey(Plain, webauthn.SignupWebAuthnForm):  # type: ignore[misc]
    """The passkey of a new account."""


class PasskeyName(Plain, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""
