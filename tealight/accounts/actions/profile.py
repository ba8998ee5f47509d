"""What a person changes about their own account."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from tealight.accounts.models import User

UNANSWERED = timedelta(days=settings.RETENTION.unconfirmed_accounts)


@transaction.atomic
def rename(user: User, display_name: str) -> None:
    """Show another name, or none, from now on."""
    user.display_name = display_name
    user.save(update_fields=["display_name"])


@transaction.atomic
def be_here_as(user: User, here_as: str) -> None:
    """Keep who somebody says they are here."""
    user.here_as = here_as
    user.save(update_fields=["here_as"])


@transaction.atomic
def sign_out_everywhere(user: User) -> None:
    """End every session of the account, on every device, this one too."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
    user.refresh_from_db(fields=["session_round"])


@transaction.atomic
def begin_anew(user: User) -> None:
    """Take from an account that nobody ever signed in to what somebody else may have given it."""
    user.set_unusable_password()
    user.display_name = user.here_as = ""
    user.save(update_fields=["password", "display_name", "here_as"])


@transaction.atomic
def forget_unanswered(now: datetime) -> int:
    """Erase the accounts whose address nobody confirmed for a week; it may be the address of somebody else."""
    begun = User.objects.filter(last_login=None, joined_at__lt=now - UNANSWERED, emailaddress__verified=False)
    return begun.exclude(emailaddress__verified=True).delete()[1].get("accounts.User", 0)
