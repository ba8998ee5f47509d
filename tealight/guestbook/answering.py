"""How the care team answers whoever left something in a guestbook."""

from tealight.families.queries import involved_with
from tealight.guestbook.addresses import receipt_address
from tealight.guestbook.models import EMPTY, Correction, Entry, Thanks
from tealight.safeguarding.contents import Author
from tealight.tributes.answering import author_in_family, baby_of
from tealight.tributes.models import Tribute


def author_of_entry(entry_id: int) -> Author | None:
    """Return whoever left an entry; they are answered on the page of its receipt."""
    entry = Entry.objects.select_related("tribute").filter(pk=entry_id).exclude(status__in=EMPTY).first()
    return _author(entry, entry.tribute) if entry else None


def author_of_correction(correction_id: int) -> Author | None:
    """Return whoever changed an entry; what is said about the change is said about the entry."""
    change = Correction.objects.filter(pk=correction_id).first()
    return author_of_entry(change.entry_id) if change else None


def author_of_thanks(thanks_id: int) -> Author | None:
    """Return the guardian who thanked everybody, who is told by a letter."""
    note = Thanks.objects.select_related("tribute", "by").filter(pk=thanks_id).first()
    return author_in_family(("thanks", note.pk), note.tribute, note.by) if note and note.by else None


def _author(entry: Entry, tribute: Tribute) -> Author:
    return Author(
        about=("entry", entry.pk),
        tribute_id=tribute.pk,
        address=receipt_address(entry),
        email=entry.email,
        name=entry.name,
        baby=baby_of(tribute),
        involved=involved_with(tribute.family_id, entry.account_id),
    )
