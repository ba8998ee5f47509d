"""What happens to what somebody left or said in a guestbook when their account is erased."""

from tealight.accounts.models import User
from tealight.guestbook.actions.entries import withdraw_entry
from tealight.guestbook.models import EMPTY, Entry, Thanks
from tealight.safeguarding.actions import forget_shared


def erase_what_was_left_by(user: User) -> None:
    """Take back every entry of an account, and every wish to have a note of theirs read; called inside the erasure."""
    for note in Thanks.objects.filter(by=user):
        forget_shared("thanks", note.pk)
    for entry in Entry.objects.filter(account=user).exclude(status__in=EMPTY).iterator():
        withdraw_entry(entry)
