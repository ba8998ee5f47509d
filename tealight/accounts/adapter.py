"""What allauth asks us: how letters go out, where people go next, and in which words it speaks."""

import time
from typing import Any, ClassVar

import segno
from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.accounts.actions.profile import begin_anew, sign_out_everywhere
from tealight.accounts.models import User
from tealight.notices.actions import send
from tealight.notices.holders import absolute
from tealight.surge.codes import code_of
from tealight.surge.limits import household_of

SIGNED_IN_AT = "signed_in_at"  # in the session: seconds since 1970
SECOND_STEP_ADDED = frozenset({"mfa/email/totp_activated", "mfa/email/webauthn_added"})


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by address, with letters of our own."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is not in use."),
        "duplicate_email": _("This is already the address of your account."),
        "email_password_mismatch": _("This address and this password do not belong together. Nothing has changed."),
        "email_taken": _("This address cannot be used here."),
        "enter_current_password": _("This is not the password you have now."),
        "incorrect_code": _("This is not the code. Please look once more, or ask for a new one."),
        "incorrect_password": _("This is not your password."),
        "same_as_current": _("This is the address you have now."),
        "too_many_login_attempts": _("There were several tries that did not fit. Wait five minutes, then go on."),
        "rate_limited": _("That was quick. Wait a moment before you ask for another code."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return True

    def save_user(self, request: HttpRequest, user: User, form: Form, commit: bool = True) -> User:
        super().save_user(request, user, form, commit=False)
        user.display_name = form.cleaned_data.get("display_name", "")
        if commit:
            user.save()
        return user

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write allauth's letters as ours: `account/email/login_code` is `notices/account/login_code.txt`."""
        name = template_prefix.replace("/email/", "/")
        plain = {key: value for key, value in context.items() if key not in {"request", "user", "current_site"}}
        send(email, name, {**plain, "email": email, "account_address": absolute(reverse("account"))})

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell of a change; a second step that opens the care room ends every session that began without it."""
        if template_prefix in SECOND_STEP_ADDED and user.is_care_team:
            sign_out_everywhere(user)
            update_session_auth_hash(self.request, user)  # all but this one
        super().send_notification_mail(template_prefix, user, context, email)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Count by a code: allauth keeps what it is told here, as the name of a count, in the database.

        Our own middleware has already decided whose address counts.
        """
        return code_of(household_of(request.META.get("REMOTE_ADDR", "")), timezone.now())

    def pre_login(self, request: HttpRequest, user: User, **about: Any) -> HttpResponse | None:
        """Let whoever reads the address begin anew, if somebody else may have begun this account with it.

        A stranger can sign up with anybody's address and a password of their own. When its owner signs in by a code
        before that address was ever confirmed, the stranger's password must not open the account.
        """
        response: HttpResponse | None = super().pre_login(request, user, **about)
        records = get_authentication_records(request, user)
        if response is None and user.last_login is None and records and records[-1]["method"] == "code":
            begin_anew(user)
        return response

    def post_login(self, request: HttpRequest, user: User, **about: Any) -> HttpResponse:
        """Note when this session began: a new account has shown its address by a code, which allauth does not count."""
        request.session[SIGNED_IN_AT] = time.time()
        response: HttpResponse = super().post_login(request, user, **about)
        return response

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def get_email_verification_redirect_url(self, email_address: object) -> str:
        return reverse("account")

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """Whoever has neither password nor second factor shows who they are by signing in with a new code."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        words = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate": _("Use your app or a recovery code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        for method in methods:
            method["description"] = words.get(method["id"], method["description"])
        if methods or not user.is_authenticated:
            return methods
        return [{"id": "sign_in_again", "description": _("Sign in again"), "url": reverse("account_sign_in_again")}]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask again unless somebody signed in minutes ago; an account without another way signs in again.

        allauth takes the missing way for a proof, and would let whoever finds a phone lying open change the address.
        """
        request = context.request
        proofs = [record["at"] for record in get_authentication_records(request, request.user)]
        proofs.append(request.session.get(SIGNED_IN_AT, 0))
        if time.time() - max(proofs) < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        if not super().get_reauthentication_methods(request.user):
            raise ReauthenticationRequired
        return True


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors in our words and under the site's name."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This is not the code. Each one is good for half a minute and for one use."),
        "unverified_email": _("First enter the code that we sent to your address."),
    }

    def _get_site_name(self) -> str:
        return str(settings.SITE_NAME)

    def build_totp_svg(self, url: str) -> str:
        """Draw the square with segno; it stands in the page itself, because the policy allows no data: pictures."""
        return str(segno.make(url, error="m").svg_inline(scale=5, border=3, dark="#000", light="#fff"))

    def generate_authenticator_name(self, user: User, type: str) -> str:
        return str(_("My passkey"))
