"""What happens to somebody's entries when their account is erased."""

from tealight.accounts.models import User
from tealight.guestbook.actions.entries import withdraw_entry
from tealight.guestbook.models import Entry, Status


def erase_what_was_left_by(user: User) -> None:
    """Take back every entry of an account; called inside the transaction of the erasure."""
    for entry in Entry.objects.filter(account=user).exclude(status=Status.WITHDRAWN).iterator():
        withdraw_entry(entry)
