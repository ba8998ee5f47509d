"""Closing an account: asked for, taken back within 21 days, or carried out."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format

from tealight.accounts.actions.profile import sign_out_everywhere
from tealight.accounts.erasure import erase_things_of
from tealight.accounts.models import GRACE, Closing, User
from tealight.accounts.queries import due_for_erasure
from tealight.audit.actions import record
from tealight.notices.actions import forget, send
from tealight.notices.holders import absolute, account_holder, address_holder


@transaction.atomic
def begin_closing(user: User, *, now: datetime) -> Closing:
    """Ask for the account to be erased in 21 days, sign it out everywhere and write to its address."""
    closing, is_new = Closing.objects.get_or_create(user=user, defaults={"asked_at": now, "erase_at": now + GRACE})
    sign_out_everywhere(user)
    if is_new:
        record(user, "closing.asked", f"account:{user.pk}")
        day = date_format(closing.erase_at, "j F Y")
        send(user.email, "account/closing", {"day": day, "sign_in": absolute(reverse("account_login"))})
    return closing


@transaction.atomic
def keep_account(user: User) -> None:
    """Take a closing back; everything is as it was."""
    gone, _ = Closing.objects.filter(user=user).delete()
    if gone:
        record(user, "closing.taken_back", f"account:{user.pk}")


def erase_due(now: datetime) -> int:
    """Erase every account whose day has come, each in a transaction of its own; return how many."""
    Session.objects.filter(expire_date__lt=now).delete()
    return sum(_erase(closing_id, now) for closing_id in due_for_erasure(now))


@transaction.atomic
def _erase(closing_id: int, now: datetime) -> bool:
    closing = Closing.objects.select_for_update().filter(pk=closing_id, erase_at__lte=now).first()
    if closing is None:  # taken back between the list and this moment
        return False
    user = User.objects.get(pk=closing.user_id)
    erase_things_of(user)
    forget(account_holder(user.pk))
    forget(address_holder(user.email))
    record(None, "account.erased", f"account:{user.pk}")
    user.delete()
    return True
