"""What erasing an entry means: nothing that its writer wrote is left, here or in a letter that has not gone."""

from tealight.guestbook.models import Correction, Entry, Standing
from tealight.notices.actions import take_back


def empty(entry: Entry) -> None:
    """Erase the words, the name and the address of a locked entry, its changes, and letters that would bring them."""
    Correction.objects.filter(tribute_id=entry.tribute_id, entry=entry).delete()
    Entry.objects.filter(pk=entry.pk).update(name="", email="", body="", read="", standing=Standing.UNSAID, relation="")
    take_back(f"entry:{entry.pk}")
