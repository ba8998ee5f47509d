"""Who may see, change or decide about what stands in a guestbook; each thing is reached through a tribute's door."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.utils.crypto import constant_time_compare

from tealight.accounts.visitor import Visitor
from tealight.families.queries import circle_of, guardians_of, involved_with, tag_of
from tealight.guestbook import cursors, queries
from tealight.guestbook.addresses import BOOK, receipt_address
from tealight.guestbook.models import Correction, Entry, Status, Thanks
from tealight.guestbook.models import Standing as Place
from tealight.guestbook.queries import Order, Page, State
from tealight.guestbook.shield import Few, few_new, few_waiting
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.help import Help, help_for_any
from tealight.safeguarding.sharing import Sharing, sharing_of
from tealight.safeguarding.talking import Talking, talking_about
from tealight.tributes import queries as tributes
from tealight.tributes.access import Sight, tribute_for


@dataclass(frozen=True)
class View:
    """A guestbook as one visitor sees it: one page of one order."""

    state: State
    order: Order
    page: Page


def guestbook_in(sight: Sight, order: str, after: str, now: datetime) -> View:
    """Return one page of the guestbook; raise Http404 for an order or a place that we never wrote into an address."""
    try:
        chosen = Order(order or Order.CLOSEST)
        place = cursors.place(after) if after else None
    except (ValueError, cursors.BadCursorError) as error:
        raise Http404 from error
    state = queries.state_of(sight.tribute.pk, queries.day_of(now))
    return View(state, chosen, queries.page_of(sight.tribute.pk, chosen, place))


def shown_entry(sight: Sight, key: str) -> Entry:
    """Return an entry that everybody behind this door may see; raise Http404 for any other."""
    entry = queries.entry_at(sight.tribute.pk, key)
    if entry is None or entry.status != Status.SHOWN:
        raise Http404
    return entry


@dataclass(frozen=True)
class Receipt:
    """An entry in the hands of whoever holds its receipt; `sight` is None where they cannot see the page (any more)."""

    entry: Entry
    sight: Sight | None

    @property
    def by(self) -> str:
        return self.sight.key if self.sight else ""

    @property
    def can_be_changed(self) -> bool:
        return self.sight is not None and self.entry.can_be_changed


def receipt_for(visitor: Visitor, book: str, key: str, receipt_key: str, by: str) -> Receipt:
    """Return an entry, whatever its status, for whoever holds its receipt; raise Http404 for anybody else.

    What became of the tribute does not matter: its words can always be taken back, by the receipt alone.
    """
    try:
        entry = queries.entry_at(cursors.place(book, BOOK), key)
    except cursors.BadCursorError as error:
        raise Http404 from error
    if entry is None or not constant_time_compare(entry.receipt_key, receipt_key):
        raise Http404
    return Receipt(entry, _sight_from_a_receipt(visitor, entry, by))


def _sight_from_a_receipt(visitor: Visitor, entry: Entry, by: str) -> Sight | None:
    """Look through the key by which the writer came; without one, only at what is the visitor's own or everyone's.

    A receipt never tells an address that the writer did not have: a link is renewed to keep somebody out.
    """
    try:
        sight = tribute_for(visitor, by or entry.tribute.address)
    except Http404:
        return None
    is_told = bool(by) or sight.is_guardian or sight.is_public
    if not is_told or sight.tribute.pk != entry.tribute_id:
        return None
    entry.tribute = sight.tribute  # so that it is not asked for again
    return sight


def is_author(visitor: Visitor, entry: Entry) -> bool:
    """Tell whether the visitor is the person who left an entry."""
    return visitor.person is not None and visitor.person == entry.person


def own_entry(sight: Sight, key: str) -> Entry:
    """Return an entry of the visitor's own; raise Http404 for everybody else's that is not shown."""
    entry = queries.entry_at(sight.tribute.pk, key)
    if entry is None or (entry.status != Status.SHOWN and not is_author(sight.visitor, entry)):
        raise Http404
    return entry


def entry_of_the_family(sight: Sight, key: str) -> Entry:
    """Return an entry that the family may decide about: nothing that the care team holds, and nothing taken back."""
    entry = queries.entry_at(sight.tribute.pk, key)
    if not sight.is_guardian or entry is None:
        raise Http404
    if entry.status not in {Status.SHOWN, Status.WAITING, Status.KEPT, Status.HIDDEN}:
        raise Http404
    return entry


def standing_of(sight: Sight) -> Standing:
    """Return where a visitor stands, for safeguarding."""
    if sight.is_guardian:
        return Standing.FAMILY
    if sight.visitor.is_care_team:
        return Standing.CARE_TEAM
    return Standing.CIRCLE if sight.is_in_circle else Standing.STRANGER


def sharing_in(held: Receipt) -> Sharing:
    """Return whether whoever holds the receipt confided its entry to the care team, or can."""
    entry = held.entry
    address, removal = (receipt_address(entry, held.by, step) for step in ("share_entry", "share_entry_removal"))
    involved = involved_with(entry.tribute.family_id, entry.account_id)
    return sharing_of("entry", entry.pk, involved, address=address, removal=removal)


def unsaid_standing(sight: Sight) -> str:
    """Return how somebody knows the family who did not say so: the family knows its guardians and its circle."""
    if sight.is_guardian:
        return Place.FAMILY
    return Place.CIRCLE if sight.is_in_circle else Place.UNSAID


def relation_in(sight: Sight) -> str:
    """Return the family's word for somebody of its circle, if they agreed that it stands beside their words."""
    user = sight.visitor.user
    return tag_of(sight.tribute.family_id, user) if user is not None and sight.is_in_circle else ""


def new_text_of(entry: Entry) -> Correction | None:
    """Return the text that waits to stand in the place of an entry's; for its author alone."""
    return queries.waiting_correction(entry)


def help_beside(newest: Entry | Correction, talking: Talking, language: str | None) -> Help | None:
    """Return the help that is shown beside somebody's own newest words; for whoever holds the receipt alone."""
    return help_for_any([*talking.own_words, newest.whole], language)


def talk_about(entry: Entry, back: str = "") -> Talking:
    """Return what its author and the care team said to each other; for whoever holds the receipt, at `back`, alone."""
    return talking_about("entry", entry.pk, back)


def refused_change(entry: Entry) -> Correction | None:
    """Return the newest text that was wanted in the place of an entry's and is not shown; for its author alone."""
    newest = queries.newest_correction(entry)
    return newest if newest is not None and newest.outcome == Correction.Outcome.REFUSED else None


def is_paused(sight: Sight) -> bool:
    """Tell whether the family rests from new entries."""
    return queries.is_paused(sight.tribute.pk)


def holds_close(sight: Sight, entry: Entry) -> bool:
    """Tell whether the visitor holds an entry close."""
    return queries.holds_close(entry, sight.visitor.person)


def has_lit_today(sight: Sight, now: datetime) -> bool:
    """Tell whether the visitor's candle of today burns."""
    return queries.has_lit(sight.tribute.pk, sight.visitor.person, queries.day_of(now))


def state_in(sight: Sight, now: datetime) -> State:
    """Return what stands above the guestbook."""
    return queries.state_of(sight.tribute.pk, queries.day_of(now))


def few_to_read(sight: Sight) -> Few:
    """Return the few entries that a guardian reads next, before others see them."""
    circle = [membership.user_id for membership in circle_of(sight.tribute.family_id)]
    return few_waiting(sight.tribute.pk, circle) if sight.is_guardian else Few([])


def few_new_in(sight: Sight, now: datetime) -> Few:
    """Return the few entries that appeared since this guardian last looked."""
    return few_new(sight.tribute.pk, sight.guardian.pk, now) if sight.is_guardian else Few([])


def set_aside_in(sight: Sight, after: str) -> Page:
    """Return what the family keeps for itself or has hidden; raise Http404 for anybody else."""
    try:
        place = cursors.place(after) if after else None
    except cursors.BadCursorError as error:
        raise Http404 from error
    return queries.set_aside(sight.tribute.pk, place) if sight.is_guardian else Page([], None)


def held_of_the_family(sight: Sight) -> list[Entry]:
    """Return the family's own entries that the care team looks at before others see them; for guardians alone."""
    return queries.held_of(sight.tribute.pk, guardians_of(sight.tribute.family_id)) if sight.is_guardian else []


def thanks_in(sight: Sight) -> Thanks | None:
    """Return the family's note as the family sees it, held or not."""
    return queries.standing_thanks(sight.tribute.pk) if sight.is_guardian else None


def sight_of_a_stranger(sight: Sight) -> Sight | None:
    """Return the tribute as a visitor without an account sees it, or None where they cannot."""
    link = tributes.living_link(sight.tribute)
    for key in [link.key if link else None, sight.tribute.address]:
        try:
            if key is not None:
                return tribute_for(Visitor(), key)
        except Http404:
            continue
    return None
