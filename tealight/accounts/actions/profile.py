"""What a person changes about their own account."""

from django.db import transaction
from django.db.models import F

from tealight.accounts.models import User


@transaction.atomic
def rename(user: User, display_name: str) -> None:
    """Show another name, or none, from now on."""
    user.display_name = display_name
    user.save(update_fields=["display_name"])


@transaction.atomic
def sign_out_everywhere(user: User) -> None:
    """End every session of the account, on every device, this one too."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
    user.refresh_from_db(fields=["session_round"])
