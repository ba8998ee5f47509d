"""What of a guestbook somebody can tell the care team about."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from tealight.guestbook import queries
from tealight.guestbook.access import entry_of_the_family, shown_entry
from tealight.tributes.access import Sight
from tealight.tributes.tellable import can_be_told_of


def _entry(sight: Sight, key: str) -> int:
    return (entry_of_the_family(sight, key) if sight.is_guardian else shown_entry(sight, key)).pk


def _thanks(sight: Sight, key: str) -> int:
    """Return the note that stands above the guestbook; there is one at most, so it has no key of its own."""
    note = queries.standing_thanks(sight.tribute.pk)
    if key != "now" or note is None or note.shown_at is None:
        raise Http404
    return note.pk


def register_things() -> None:
    """Register them; called once, when the site starts."""
    can_be_told_of("entry", _("these words"), _entry)
    can_be_told_of("thanks", _("the family's note"), _thanks)
