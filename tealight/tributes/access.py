"""The door of a tribute: the only way to fetch one for a visitor, and what each of its parts shows them."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from tealight.accounts.access import member
from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.access import is_guardian, is_in_circle
from tealight.families.models import Membership
from tealight.families.queries import guardians_of
from tealight.tributes import queries
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Link, Photograph, Removal, Tribute, Widening
from tealight.tributes.told import is_for_the_care_team
from tealight.tributes.undoing import Undoing


@dataclass(frozen=True)
class Sight:
    """A tribute as one visitor may see it.

    `key` is what stood in the address by which they came, and every further address is made with it. `reach` is the
    narrowest audience to which they belong: a thing is theirs to see if its audience is at least as wide.
    """

    tribute: Tribute
    visitor: Visitor
    key: str
    reach: Audience

    @property
    def is_guardian(self) -> bool:
        return self.reach <= Audience.BOTH

    @property
    def is_in_circle(self) -> bool:
        return self.reach == Audience.CIRCLE

    @property
    def guardian(self) -> User:
        """Return the account of a guardian; raise Http404 for everybody else."""
        if not self.is_guardian:
            raise Http404
        return member(self.visitor)

    @property
    def by_link(self) -> bool:
        """Whether the address holds the secret of the link, so that no search engine or referrer may learn it."""
        return self.key != self.tribute.address

    @property
    def is_public(self) -> bool:
        """Whether search engines and previews may name what is seen at this address."""
        return self.tribute.audience == Audience.EVERYONE and not self.by_link

    def includes(self, audience: int, owner_id: int | None) -> bool:
        """Tell whether something of this owner, with this audience, is for the visitor to see."""
        if audience == Audience.ME:
            return self.is_guardian and self.visitor.user is not None and self.visitor.user.pk == owner_id
        return self.reach <= (audience if self.is_guardian else min(audience, self.tribute.audience))


def _reach(visitor: Visitor, tribute: Tribute, *, by_link: bool) -> Audience:
    if is_guardian(visitor, tribute.family_id):
        return Audience.BOTH
    if is_in_circle(visitor, tribute.family_id):
        return Audience.CIRCLE
    # Whoever is to come by the link alone needs the link: somebody who once knew the address, and whom the family
    # wants to keep out with a new link, may well have an account.
    if visitor.user is not None and (by_link or tribute.audience != Audience.LINK):
        return Audience.MEMBERS
    return Audience.LINK if by_link else Audience.EVERYONE


def _sight(visitor: Visitor, key: str, tribute: Tribute | None) -> Sight:
    if tribute is None:
        raise Http404
    sight = Sight(tribute, visitor, key, _reach(visitor, tribute, by_link=key != tribute.address))
    if not sight.includes(tribute.audience, tribute.made_by_id):
        raise Http404
    return sight


def tribute_for(visitor: Visitor, key: str) -> Sight:
    """Return the tribute at an address, or at its living link; raise Http404 for whoever may not know it exists."""
    return _sight(visitor, key, queries.tribute_kept_at(key, visitor.user))


def guarded(visitor: Visitor, key: str) -> Sight:
    """Return a tribute of the visitor's own family; raise Http404 for everybody else."""
    sight = tribute_for(visitor, key)
    if not sight.is_guardian:
        raise Http404
    return sight


def guarded_or_removed(visitor: Visitor, key: str) -> Sight:
    """Return a tribute of the visitor's own family, even one that was taken away and can still be had back."""
    sight = _sight(visitor, key, queries.tribute_kept_at(key, visitor.user, removed_too=True))
    if not sight.is_guardian:
        raise Http404
    return sight


def chapters_in(sight: Sight) -> list[Chapter]:
    """Return the chapters that this visitor may see, in the family's order; a held one is for guardians alone."""
    return [
        chapter
        for chapter in queries.chapters_of(sight.tribute)
        if sight.includes(chapter.audience, chapter.author_id) and (sight.is_guardian or not chapter.is_held)
    ]


def chapter_in(sight: Sight, chapter_id: int | str) -> Chapter:
    """Return one chapter that the visitor may see, by its number; raise Http404 otherwise."""
    for chapter in chapters_in(sight):
        if str(chapter.pk) == str(chapter_id):
            return chapter
    raise Http404


def own_chapter_in(sight: Sight, chapter_id: int) -> Chapter:
    """Return a chapter that the visitor wrote: nobody else changes its words or takes it away."""
    chapter = chapter_in(sight, chapter_id)
    if chapter.author_id != sight.guardian.pk:
        raise Http404
    return chapter


def photographs_in(sight: Sight) -> list[Photograph]:
    """Return the photographs that this visitor may see, in order; what the care team holds is for guardians alone."""
    return [
        photograph
        for photograph in queries.photographs_of(sight.tribute)
        if sight.includes(photograph.audience, photograph.added_by_id)
        and (sight.is_guardian or photograph.status == Photograph.Status.SHOWN)
    ]


def photograph_in(sight: Sight, key: str) -> Photograph:
    """Return one photograph that the visitor may see; raise Http404 otherwise."""
    for photograph in photographs_in(sight):
        if photograph.key == key:
            return photograph
    raise Http404


def brought_in(sight: Sight, arrival_key: str) -> Photograph | None:
    """Return the photograph that a file which came in parts has become, if it has."""
    return queries.photograph_of_arrival(sight.tribute, arrival_key, sight.guardian)


def own_photograph_in(sight: Sight, key: str) -> Photograph:
    """Return a photograph that the visitor added: nobody else changes it or takes it away."""
    photograph = photograph_in(sight, key)
    if photograph.added_by_id != sight.guardian.pk:
        raise Http404
    return photograph


def photograph_for_the_care_team(key: str) -> Photograph:
    """Return a photograph that the care team may look at; raise Http404 for one that is its family's alone.

    It may where strangers see it too, where its family asked to open the tribute, and where somebody told of a concern
    about the page or, for as long as it waits for an answer, about this photograph.
    """
    photograph = queries.photograph_at(key)
    if photograph is None or not is_for_the_care_team(photograph):
        raise Http404
    return photograph


def tributes_of(user: User) -> list[Tribute]:
    """Return the tributes that a guardian may see, oldest first."""
    return queries.tributes_of(user)


def tributes_shared_with(user: User) -> list[tuple[Tribute, Membership]]:
    """Return the tributes that somebody sees because a family has them in its circle, each with their place there."""
    return queries.tributes_shared_with(user)


def link_in(sight: Sight) -> Link:
    """Return the living link of a tribute, for a guardian of it."""
    link = queries.living_link(sight.tribute) if sight.is_guardian else None
    if link is None:
        raise Http404
    return link


def key_to_share(sight: Sight) -> str:
    """Return the key with which a guardian's own page stands in the address bar: what is copied there is passed on."""
    return queries.key_to_share(sight.tribute) if sight.is_guardian and not sight.by_link else sight.key


def removal_of(sight: Sight) -> Removal | None:
    """Return the removal under which a tribute stands, if it does."""
    return queries.removal_of(sight.tribute)


def may_be_mine_alone(sight: Sight) -> bool:
    """Tell whether "only me" would lock nobody out: the visitor made the tribute, and it is theirs alone so far."""
    tribute, me = sight.tribute, sight.guardian
    is_theirs_alone = tribute.audience == Audience.ME or len(guardians_of(tribute.family_id)) == 1
    return tribute.made_by_id == me.pk and is_theirs_alone and not queries.others_wrote_in(tribute, me)


def opens_with_a_look(sight: Sight) -> bool:
    """Tell whether a first step past the circle would be seen by the care team first."""
    return not sight.tribute.is_open and not queries.has_standing(sight.guardian)


def is_standing(step: Widening, now: datetime) -> bool:
    """Tell whether a step past the circle can still be undone."""
    return queries.is_standing(step, now)


def widenings_in(sight: Sight, now: datetime) -> list[Widening]:
    """Return the steps past the circle that a guardian can undo: those of the other one."""
    if not sight.is_guardian:
        return []
    steps = queries.standing_widenings(sight.tribute, now)
    me = sight.guardian.pk
    return [step for step in steps if step.by_id != me]


def widening_in(sight: Sight, widening_id: int) -> Widening:
    """Return a step of the other guardian, for a guardian; raise Http404 for everything else."""
    step = queries.widening_of(widening_id)
    if step is None or step.tribute_id != sight.tribute.pk or step.by_id == sight.guardian.pk:
        raise Http404
    return step


def widening_by_letter(asked: Undoing) -> tuple[Widening, User]:
    """Return a step and the guardian to whom it was told; raise Http404 once they guard this family no more."""
    step = queries.widening_of(asked.widening_id)
    guardians = guardians_of(step.tribute.family_id) if step else []
    for guardian in guardians:
        if step is not None and guardian.pk == asked.guardian_id:
            return step, guardian
    raise Http404
