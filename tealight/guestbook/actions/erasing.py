"""What happens to somebody's entries when their account is erased."""

from tealight.accounts.models import User
from tealight.guestbook.actions.entries import withdraw_entry
from tealight.guestbook.models import EMPTY, Entry


def erase_what_was_left_by(user: User) -> None:
    """Take back every entry of an account; called inside the transaction of the erasure."""
    for entry in Entry.objects.filter(account=user).exclude(status__in=EMPTY).iterator():
        withdraw_entry(entry)
