"""Questions about many tributes, and about the many rows of one."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Max, Prefetch, QuerySet

from tealight.accounts.models import User
from tealight.families.models import Invitation, Membership
from tealight.families.queries import circles_of, is_kept
from tealight.tributes.audience import Audience
from tealight.tributes.first_look import has_written_since
from tealight.tributes.models import (
    UNDO_DAYS,
    UNDO_WIDENING,
    Baby,
    Chapter,
    Draft,
    Link,
    Photograph,
    Publication,
    Removal,
    Tribute,
    Widening,
    is_key,
)
from tealight.tributes.others_words import stand_elsewhere

LISTED_AT_MOST = 24  # names on the home page
RECONSIDERED_WITHIN = timedelta(days=1)


def tribute_at(key: str) -> Tribute | None:
    """Return the tribute whose address or living link is `key`, whatever became of it; nobody's leave is asked here."""
    return _at(key, Tribute.objects.all())


def tribute_kept_at(key: str, user: User | None, *, removed_too: bool = False) -> Tribute | None:
    """Return the tribute at a key if it stands: neither taken away nor, but for its guardians, about to be erased.

    Who belongs to its audience is not asked here.
    """
    standing = Tribute.objects.filter(is_kept(for_user=user))
    return _at(key, standing if removed_too else standing.filter(removal__isnull=True))


def _at(key: str, among: QuerySet[Tribute]) -> Tribute | None:
    if not is_key(key):
        return None
    linked = Link.objects.filter(key=key, ended_at__isnull=True).values("tribute_id")
    return among.filter(address=key).first() or among.filter(pk__in=linked).first()


def chapters_of(tribute: Tribute) -> Iterable[Chapter]:
    """Return every chapter of a tribute with its author, in the family's order."""
    return tribute.chapters.select_related("author").order_by("position")


def photographs_of(tribute: Tribute) -> list[Photograph]:
    """Return every photograph of a tribute with its copies, in the family's order; two queries, however many."""
    found = tribute.photographs.select_related("picture", "added_by").prefetch_related("picture__renditions")
    return list(found.order_by("position"))


def photograph_of_arrival(tribute: Tribute, arrival_key: str, by: User) -> Photograph | None:
    """Return the photograph that a file which came in parts has become, if it has."""
    if not is_key(arrival_key):
        return None
    return tribute.photographs.filter(once=f"{arrival_key}00", added_by=by).first()


def photograph_at(key: str) -> Photograph | None:
    """Return a photograph by its key, whoever may see it; for the care team's own door."""
    if not is_key(key):
        return None
    return Photograph.objects.select_related("tribute", "picture", "added_by").filter(key=key).first()


def next_place(tribute: Tribute) -> int:
    """Return the position after the last photograph."""
    last = tribute.photographs.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


def next_position(tribute: Tribute) -> int:
    """Return the position after the last chapter."""
    last = tribute.chapters.aggregate(last=Max("position"))["last"]
    return 0 if last is None else int(last) + 1


def tributes_of(user: User) -> list[Tribute]:
    """Return the tributes that a guardian may see, oldest first, those taken away included while they can come back."""
    mine = Tribute.objects.filter(family__guardians__user=user).prefetch_related("babies").order_by("pk")
    return [tribute for tribute in mine if tribute.audience != Audience.ME or tribute.made_by_id == user.pk]


def tributes_shared_with(user: User) -> list[tuple[Tribute, Membership]]:
    """Return the tributes open to the circles to which somebody belongs, oldest first, each with their place there."""
    places = {membership.family_id: membership for membership in circles_of(user)}
    shared = Tribute.objects.filter(
        is_kept(), family_id__in=places, audience__gte=Audience.CIRCLE, removal__isnull=True
    )
    return [(each, places[each.family_id]) for each in shared.prefetch_related("babies").order_by("pk")]


def tributes_told_of(invitation: Invitation) -> list[Tribute]:
    """Return the tributes that whoever comes by an invitation will see as they are now, oldest first."""
    least = Audience.BOTH if invitation.is_for_the_other_parent else Audience.CIRCLE
    told = Tribute.objects.filter(is_kept(), family_id=invitation.family_id, audience__gte=least, removal__isnull=True)
    return list(told.prefetch_related("babies").order_by("pk"))


def listed_tributes() -> list[Tribute]:
    """Return the newest tributes that their families let the home page name, with their babies."""
    return list(
        Tribute.objects.filter(is_kept(), is_listed=True, audience=Audience.EVERYONE, removal__isnull=True)
        .prefetch_related(Prefetch("babies", Baby.objects.order_by("position")))
        .order_by("-pk")[:LISTED_AT_MOST]
    )


def waiting_publication(tribute: Tribute) -> Publication | None:
    """Return the family's wish that the care team has not answered yet."""
    return tribute.publications.filter(outcome=Publication.Outcome.WAITING).first()


def refused_publication(tribute: Tribute) -> Publication | None:
    """Return the newest wish to open a tribute if the care team did not let it, or closed the tribute again."""
    newest = tribute.publications.order_by("-pk").first()
    is_refused = newest is not None and newest.outcome in {Publication.Outcome.KEPT, Publication.Outcome.CLOSED}
    return newest if is_refused else None


def can_be_taken_back(wish: Publication, now: datetime) -> bool:
    """Tell whether the care team may take its answer to a wish back.

    After a "no" the family goes on by itself: a day later, or once it wrote more, the wish is no longer theirs.
    """
    if wish.outcome != Publication.Outcome.KEPT or wish.decided_at is None:
        return wish.outcome == Publication.Outcome.OPENED
    if now >= wish.decided_at + RECONSIDERED_WITHIN:
        return False
    has_new_chapter = wish.tribute.chapters.filter(changed_at__gt=wish.decided_at).exists()
    has_new_photograph = wish.tribute.photographs.filter(changed_at__gt=wish.decided_at).exists()
    return not (has_new_chapter or has_new_photograph or has_written_since(wish.tribute_id, wish.decided_at))


def has_standing(user: User) -> bool:
    """Tell whether an account may open a tribute without a first look.

    True for operators, and where the newest decision about a tribute that this account asked to open was to open it.
    """
    if user.is_operator:
        return True
    decided = Publication.objects.filter(
        asked_by=user, outcome__in=[Publication.Outcome.OPENED, Publication.Outcome.CLOSED]
    )
    newest = decided.order_by("-decided_at", "-pk").first()
    return newest is not None and newest.outcome == Publication.Outcome.OPENED


def living_link(tribute: Tribute) -> Link | None:
    """Return the link that opens a tribute now."""
    return tribute.links.filter(ended_at__isnull=True).first()


def key_to_share(tribute: Tribute) -> str:
    """Return the key of the address that opens a tribute for those who may see it: its link, where that is the way."""
    link = living_link(tribute) if tribute.audience == Audience.LINK else None
    return link.key if link else tribute.address


def others_wrote_in(tribute: Tribute, user: User) -> bool:
    """Tell whether another parent's words or photographs stand in a tribute; nobody may erase or lock them away."""
    wrote = tribute.chapters.exclude(author=user).exists() or stand_elsewhere(tribute.pk, user)
    return wrote or tribute.photographs.exclude(added_by=user).exists()


def removed_before(now: datetime) -> Iterable[Tribute]:
    """Return the tributes whose time to be had back has passed."""
    return Tribute.objects.filter(removal__at__lt=now - timedelta(days=UNDO_DAYS))


def removal_of(tribute: Tribute) -> Removal | None:
    """Return the removal under which a tribute stands, if it does."""
    return Removal.objects.filter(tribute=tribute).first()


def tribute_id_at(key: str) -> int | None:
    """Return the id of the tribute at a key, or None."""
    tribute = tribute_at(key)
    return tribute.pk if tribute else None


def widening_of(widening_id: int) -> Widening | None:
    """Return one step past the circle, whatever became of it."""
    return Widening.objects.select_related("tribute", "chapter", "photograph", "by").filter(pk=widening_id).first()


def is_standing(step: Widening, now: datetime) -> bool:
    """Tell whether a step past the circle can be undone: what it set, or asked for, is still so."""
    if not step.can_be_undone(now):
        return False
    if step.part is not None:
        return type(step.part)._default_manager.filter(pk=step.part.pk, audience=step.audience).exists()
    wish = waiting_publication(step.tribute)
    now_set = Tribute.objects.filter(pk=step.tribute_id, audience=step.audience).exists()
    return now_set or (wish is not None and wish.audience == step.audience)


def standing_widenings(tribute: Tribute, now: datetime) -> list[Widening]:
    """Return the steps past the circle that can be undone, the newest first; one for each thing that was opened."""
    recent = tribute.widenings.filter(undone_at=None, at__gt=now - UNDO_WIDENING).order_by("-pk")
    steps = recent.select_related("chapter", "photograph", "by", "tribute")
    newest = {(step.chapter_id, step.photograph_id): step for step in reversed(steps)}
    return [step for step in newest.values() if is_standing(step, now)]


def draft_at(user: User, tribute: Tribute | None, place: str) -> Draft | None:
    """Return what an account has begun in one form."""
    return Draft.objects.filter(user=user, tribute=tribute, place=place).first()


def has_as_many_drafts(user: User, count: int) -> bool:
    """Tell whether an account has `count` drafts or more."""
    return len(Draft.objects.filter(user=user).values_list("pk")[:count]) >= count


def is_spent(user: User, tribute: Tribute | None, once: str) -> bool:
    """Tell whether the form with this token has done its work: a late draft of it would bring the words back."""
    made = Tribute.objects.filter(made_by=user) if tribute is None else tribute.chapters
    return made.filter(once=once).exists()
