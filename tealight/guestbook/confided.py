"""Words of a guestbook that their writer confides to the care team, and where a guardian finds their own note."""

from tealight.guestbook.answering import author_of_entry, author_of_thanks
from tealight.guestbook.models import Entry, Thanks
from tealight.guestbook.models.entry import EMPTY
from tealight.guestbook.queries import standing_thanks
from tealight.safeguarding import contents
from tealight.safeguarding.contents import Excerpt
from tealight.safeguarding.sharing import is_confided
from tealight.tributes.access import Sight
from tealight.tributes.confided import confided_excerpt
from tealight.tributes.own_words import NEW, OwnWords


def own_thanks(sight: Sight, which: str) -> OwnWords | None:
    """Return the note that stands above the guestbook, for the guardian who wrote it."""
    note = standing_thanks(sight.tribute.pk)
    if note is None or note.by_id != sight.guardian.pk or which not in {NEW, str(note.pk)}:
        return None
    return OwnWords("thanks", note.pk, f"thanks:{note.pk}", note.body, "tribute")


def read_entry(entry_id: int) -> Excerpt | None:
    """Return an entry while its writer wants it read."""
    entry = Entry.objects.select_related("tribute").filter(pk=entry_id).exclude(status__in=EMPTY).first()
    if entry is None or not is_confided("entry", entry_id):
        return None
    return confided_excerpt(entry.tribute, entry.name, entry.body, account_id=entry.account_id)


def read_thanks(thanks_id: int) -> Excerpt | None:
    """Return a family's note while its writer wants it read."""
    note = Thanks.objects.select_related("tribute", "by").filter(pk=thanks_id, by__isnull=False, ended_at=None).first()
    if note is None or not is_confided("thanks", thanks_id):
        return None
    return confided_excerpt(note.tribute, str(note.by), note.body)


def register_kinds() -> None:
    """Register both; called once, when the site starts."""
    contents.register(contents.confided("entry", read_entry, author_of_entry))
    contents.register(contents.confided("thanks", read_thanks, author_of_thanks))
