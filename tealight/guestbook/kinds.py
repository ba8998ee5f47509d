"""What the guestbook tells safeguarding: how the care team reads, shows and refuses what was left."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tealight.families.queries import involved_with
from tealight.guestbook import queries
from tealight.guestbook.actions.decisions import (
    erase_refused_correction,
    erase_refused_entry,
    refuse_correction,
    refuse_entry,
    show_correction,
    show_entries,
    show_entry,
    withhold_entry,
)
from tealight.guestbook.actions.thanks import refuse_thanks, show_thanks
from tealight.guestbook.answering import author_of_correction, author_of_entry, author_of_thanks
from tealight.guestbook.models import EMPTY, Correction, Entry, Kind, Status, Thanks
from tealight.safeguarding import contents
from tealight.safeguarding.contents import Excerpt
from tealight.tributes.grammar import sentences
from tealight.tributes.models import Tribute
from tealight.tributes.queries import key_to_share
from tealight.tributes.told import unanswered, with_told


def _excerpt(tribute: Tribute, author: str, text: str, title: str, account_id: int | None) -> Excerpt:
    return Excerpt(
        title=title,
        author=author,
        text=text,
        address=reverse("tribute", args=[key_to_share(tribute)]),
        tribute_name=str(sentences(tribute).title),
        involved=involved_with(tribute.family_id, account_id),
    )


def read_entry(entry_id: int) -> Excerpt | None:
    """Return an entry as a moderator sees it."""
    entry = Entry.objects.select_related("tribute").filter(pk=entry_id).exclude(status__in=EMPTY).first()
    if entry is None or not _is_for_the_care_team(entry):
        return None
    excerpt = _excerpt(entry.tribute, entry.name, entry.body, str(Kind(entry.kind).label), entry.account_id)
    return with_told(excerpt, entry.tribute_id, "entry", entry_id)


def _is_for_the_care_team(entry: Entry) -> bool:
    """Tell whether strangers see an entry or left it, the team took it off, or somebody told of it and waits.

    What only a circle sees of its own people is nobody's to read.
    """
    tribute = entry.tribute
    if tribute.is_open or entry.status == Status.REFUSED:
        return True
    is_own = entry.account_id in involved_with(tribute.family_id)
    return not is_own or unanswered(tribute.pk, "entry", entry.pk).exists()


def history_of_entry(entry_id: int) -> list[Excerpt]:
    """Return what the same browser or account left on the same page, newest first, as far as it is not private."""
    entry = Entry.objects.select_related("tribute").filter(pk=entry_id).first()
    if entry is None or not entry.tribute.is_open:
        return []
    first = _excerpt(entry.tribute, entry.name, entry.body, "", entry.account_id)
    return [
        replace(first, title=str(Kind(other.kind).label), author=other.name, text=other.body)
        for other in queries.others_by(entry)
    ]


def changes_of_entry(entry_id: int) -> list[tuple[str, int]]:
    """Return the names of all new texts that were ever asked for in the place of an entry's."""
    tribute = Entry.objects.filter(pk=entry_id).values("tribute_id")
    changes = Correction.objects.filter(tribute_id__in=tribute, entry=entry_id)
    return [("correction", pk) for pk in changes.values_list("pk", flat=True)]


def read_correction(correction_id: int) -> Excerpt | None:
    """Return a new text for an entry as a moderator sees it."""
    change = Correction.objects.select_related("tribute", "entry").filter(pk=correction_id).first()
    if change is None:
        return None
    return _excerpt(change.tribute, change.name, change.body, str(Kind(change.kind).label), change.entry.account_id)


def read_thanks(thanks_id: int) -> Excerpt | None:
    """Return a family's note to everybody as a moderator sees it."""
    note = Thanks.objects.select_related("tribute", "by").filter(pk=thanks_id).first()
    if note is None:
        return None
    excerpt = _excerpt(note.tribute, str(note.by or ""), note.body, "", note.by_id)
    return with_told(excerpt, note.tribute_id, "thanks", thanks_id)


def register_kinds() -> None:
    """Register all three; called once, when the site starts."""
    contents.register(
        contents.Kind(
            name="entry",
            label=_("words left for a family"),
            read=read_entry,
            author_of=author_of_entry,
            has_statement=True,
            show=show_entry,
            refuse=refuse_entry,
            withhold=withhold_entry,
            history=history_of_entry,
            parts=changes_of_entry,
            show_many=show_entries,
            erase=erase_refused_entry,
        )
    )
    contents.register(
        contents.Kind(
            name="correction",
            label=_("a change of words that were left"),
            read=read_correction,
            author_of=author_of_correction,
            has_statement=True,
            show=show_correction,
            refuse=refuse_correction,
            erase=erase_refused_correction,
        )
    )
    contents.register(
        contents.Kind(
            name="thanks",
            label=_("a family's note to everybody"),
            read=read_thanks,
            author_of=author_of_thanks,
            has_statement=True,
            show=show_thanks,
            refuse=refuse_thanks,
        )
    )
