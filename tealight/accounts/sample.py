"""Accounts for a first look, made only on a site that was started with --sample."""

import base64
import hashlib
import time

from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import Role, User

STEP = 30  # seconds for which one code is good


def secret_of(email: str) -> str:
    """Return the secret from which a sample account's codes follow; anyone can know it, so it guards nothing real."""
    return base64.b32encode(hashlib.sha256(f"sample {email}".encode()).digest()[:20]).decode()


def code_now(email: str) -> str:
    """Return the six digits that an app would show at this moment."""
    return str(format_hotp_value(hotp_value(secret_of(email), int(time.time()) // STEP)))


@transaction.atomic
def make_sample_account(email: str, name: str, role: str, password: str) -> User:
    """Make an account that can sign in at once; with a role it has an app's codes and recovery codes too."""
    user = User.objects.filter(email=email).first()
    if user is not None:
        return user
    user = User.objects.create_user(email, password, display_name=name, role=role, last_login=timezone.now())
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    if role != Role.MEMBER:
        TOTP.activate(user, secret_of(email))
        RecoveryCodes.activate(user)
    return user
