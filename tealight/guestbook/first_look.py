"""Words that the family left in its own guestbook: read before its page first opens, and nobody else's to erase."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tealight.accounts.models import User
from tealight.families.queries import guardians_of
from tealight.guestbook import queries
from tealight.guestbook.models import EMPTY, Correction, Entry, Thanks
from tealight.guestbook.models.entry import SHOWN
from tealight.tributes.models import Tribute

AT_MOST = 50


def words_of_the_family(tribute_id: int) -> list[str]:
    """Return the note to everybody and the newest entries of the family, as strangers would read them."""
    note = queries.standing_thanks(tribute_id)
    texts = [note.body] if note is not None and note.shown_at is not None else []
    entries = _newest(tribute_id)
    texts += [f"{entry.name}\n{entry.body}" if entry.name else entry.body for entry in entries[:AT_MOST]]
    if len(entries) > AT_MOST:
        texts.append(
            _("The family has left more words here: only the newest %(number)d are read.") % {"number": AT_MOST}
        )
    return texts


def read_by_people(tribute_id: int) -> set[int]:
    """Return the ids of the entries of which `words_of_the_family` returns the words."""
    return {entry.pk for entry in _newest(tribute_id)[:AT_MOST]}


def family_wrote_since(tribute_id: int, when: datetime) -> bool:
    """Tell whether the family has left words, changed some, or thanked everybody after a moment."""
    entries = _of_the_family(tribute_id)
    changed = Correction.objects.filter(tribute_id=tribute_id, made_at__gt=when, entry__in=entries)
    thanked = Thanks.objects.filter(tribute_id=tribute_id, at__gt=when)
    return entries.filter(written_at__gt=when).exists() or changed.exists() or thanked.exists()


def another_guardian_wrote(tribute_id: int, user: User) -> bool:
    """Tell whether words of another guardian stand in a guestbook: an entry, or a note to everybody."""
    entries = _of_the_family(tribute_id).exclude(account=user).exclude(status__in=EMPTY)
    return entries.exists() or Thanks.objects.filter(tribute_id=tribute_id, ended_at=None).exclude(by=user).exists()


def _newest(tribute_id: int) -> list[Entry]:
    """Return one entry more than people read, which tells whether there are more."""
    return list(_of_the_family(tribute_id).filter(SHOWN).order_by("-pk")[: AT_MOST + 1])


def _of_the_family(tribute_id: int) -> QuerySet[Entry]:
    family_id = Tribute.objects.values_list("family_id", flat=True).get(pk=tribute_id)
    return Entry.objects.filter(tribute_id=tribute_id, account__in=guardians_of(family_id))
