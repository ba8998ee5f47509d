"""Making an account and coming back to it."""

from typing import ClassVar

from allauth.account import forms as allauth
from django import forms
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from tealight.accounts.forms.display_name import DisplayNameField
from tealight.accounts.forms.plain import Plain, Words
from tealight.accounts.models import User


class SignUp(Plain, allauth.SignupForm):  # type: ignore[misc]
    """An address and one question; a name and a password only if somebody wants them."""

    field_order = ("display_name", "email", "password1", "is_old_enough")
    display_name = DisplayNameField()
    is_old_enough = forms.BooleanField(label=_("I am 16 or older"), required=False)
    labels: ClassVar[Words] = {"password1": _("A password, if you want one")}
    helps: ClassVar[Words] = {
        "display_name": _("Shown beside what you write. Any name, a nickname, or none."),
        "email": _("Only for signing in and for letters you ask for. Nobody else sees it."),
        "password1": _("At least ten characters. Without one we send you a code each time you sign in."),
    }

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Take as long for a known address as for a new one: nobody learns by a clock who has an account here."""
        if self.account_already_exists and self.cleaned_data["password1"]:
            make_password(self.cleaned_data["password1"])
        found: tuple[User | None, HttpResponse | None] = super().try_save(request)
        return found

    def clean_is_old_enough(self) -> bool:
        """Ask it once, plainly; whoever is younger is shown where somebody is there for them."""
        if self.cleaned_data["is_old_enough"]:
            return True
        sentence = _(
            "Accounts are for people from 16. If you are younger and someone you love has died, there are people to "
            'talk to: <a href="{support}">find support</a>. You can light a candle and leave words without an account.'
        )
        kind = format_html("<span>{}</span>", format_html(str(sentence), support=reverse("support")))
        raise forms.ValidationError(kind, code="young")


class SignIn(Plain, allauth.LoginForm):  # type: ignore[misc]
    """An address and a password."""


class AskForCode(Plain, allauth.RequestLoginCodeForm):  # type: ignore[misc]
    """An address to which a code is sent."""

    helps: ClassVar[Words] = {"email": _("We send a code that is good for 15 minutes.")}
