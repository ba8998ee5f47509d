"""Which words stand within a circle that nobody read for strangers."""

from tealight.guestbook.models import Entry, Unread


def mark_unread(entry: Entry) -> None:
    """Let an entry be read before strangers see it, whenever its page opens."""
    Unread.objects.get_or_create(entry=entry, defaults={"tribute_id": entry.tribute_id})
