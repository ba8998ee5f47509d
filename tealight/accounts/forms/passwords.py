"""Passwords: changed, chosen for the first time, forgotten, asked for again."""

from typing import ClassVar

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from tealight.accounts.forms.plain import LONG_ENOUGH, Plain, Words


class Change(Plain, allauth.ChangePasswordForm):  # type: ignore[misc]
    """The old one and a new one."""

    helps: ClassVar[Words] = {"password1": LONG_ENOUGH}


class Choose(Plain, allauth.SetPasswordForm):  # type: ignore[misc]
    """A first password, for an account that did without."""

    helps: ClassVar[Words] = {"password1": LONG_ENOUGH}


class Forgotten(Plain, allauth.ResetPasswordForm):  # type: ignore[misc]
    """The address to which a code is sent."""

    helps: ClassVar[Words] = {"email": _("We send a code to it, with which you choose a new password.")}


class Renew(Plain, allauth.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password after the code."""

    helps: ClassVar[Words] = {"password1": LONG_ENOUGH}


class Again(Plain, allauth.ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something that protects the account."""
