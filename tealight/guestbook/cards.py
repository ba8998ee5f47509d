"""An entry as a page shows it: everything is worked out here, so that the template only writes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tealight.guestbook.addresses import Addresses
from tealight.guestbook.models import Entry, Kind, Standing
from tealight.guestbook.spoken import said
from tealight.tributes.texts import poem_html, prose_html


@dataclass(frozen=True)
class Card:
    """One entry, the same for every visitor."""

    key: str
    name: str
    tag: str
    when: str
    moment: str
    html: SafeString
    is_poem: bool
    hearts: int
    held: str
    address: str
    heart_address: str
    hiding_address: str
    concern_address: str
    version: int = 1


def tag_of(entry: Entry) -> str:
    """Return the few words beside the name: the family's word for somebody of its circle, or the writer's own."""
    if entry.relation:
        return entry.relation
    if entry.kind == Kind.STORY:
        return _("been here too")
    if entry.standing == Standing.FAMILY:
        return _("family")
    return _("friend") if entry.standing == Standing.FRIEND else ""


def held_by(hearts: int) -> str:
    """Return how many hold an entry close; nothing is said of none."""
    if not hearts:
        return ""
    words = ngettext("%(number)s holds this close", "%(number)s hold this close", hearts)
    return words % {"number": number_format(hearts, force_grouping=True)}


def card(entry: Entry, addresses: Addresses, now: datetime) -> Card:
    """Return one entry as it is shown."""
    is_poem = entry.kind == Kind.POEM
    return Card(
        key=entry.key,
        name=entry.name or _("Someone"),
        tag=tag_of(entry),
        when=said(entry.written_at, now),
        moment=entry.written_at.date().isoformat(),
        # Both escape everything that somebody wrote.
        html=SafeString(poem_html(entry.body) if is_poem else prose_html(entry.body)),
        is_poem=is_poem,
        hearts=entry.hearts,
        held=held_by(entry.hearts),
        address=addresses.entry(entry.key),
        heart_address=addresses.heart(entry.key),
        hiding_address=addresses.hiding(entry.key),
        concern_address=addresses.concern(entry.key),
    )


def cards(entries: Iterable[Entry], addresses: Addresses, now: datetime) -> list[Card]:
    """Return a page of entries as they are shown."""
    return [card(entry, addresses, now) for entry in entries]
