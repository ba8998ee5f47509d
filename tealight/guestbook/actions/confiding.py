"""An entry that its writer lets the care team read, where nobody there reads it anyway."""

from tealight.accounts.models import User
from tealight.families.queries import involved_with
from tealight.guestbook.models import Entry
from tealight.safeguarding.actions import share_words, take_words_back
from tealight.safeguarding.help import Help


def share_entry(entry: Entry, by: User | None, found: Help | None) -> None:
    """Ask the care team to read one entry; `by` is None for whoever has no account. Raise CannotBeReadError."""
    if not entry.is_empty:
        involved = involved_with(entry.tribute.family_id, entry.account_id)
        share_words("entry", entry.pk, entry.tribute_id, by, found, involved)


def unshare_entry(entry: Entry, by: User | None) -> None:
    """Take that back."""
    take_words_back("entry", entry.pk, entry.tribute_id, by)
