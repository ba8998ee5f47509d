"""The door of a tribute: the only way to fetch one for a visitor, and what each of its parts shows them."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from tealight.accounts.visitor import Visitor
from tealight.families.access import is_guardian
from tealight.tributes.audience import Audience
from tealight.tributes.models import Link, Tribute


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
    def by_link(self) -> bool:
        """Whether the address holds the secret of the link, so that no search engine or referrer may learn it."""
        return self.key != self.tribute.address

    def includes(self, audience: int, owner_id: int | None) -> bool:
        """Tell whether something of this owner, with this audience, is for the visitor to see."""
        if audience == Audience.ME:
            return self.visitor.user is not None and self.visitor.user.pk == owner_id
        return self.reach <= (audience if self.is_guardian else min(audience, self.tribute.audience))


def _reach(visitor: Visitor, tribute: Tribute, *, by_link: bool) -> Audience:
    if is_guardian(visitor, tribute.family_id):
        return Audience.BOTH
    if visitor.user is not None:
        return Audience.MEMBERS
    return Audience.LINK if by_link else Audience.EVERYONE


def tribute_for(visitor: Visitor, key: str) -> Sight:
    """Return the tribute at an address, or at its living link; raise Http404 for whoever may not know it exists."""
    link = Link.objects.filter(key=key, ended_at__isnull=True).select_related("tribute").first()
    tribute = link.tribute if link else get_object_or_404(Tribute, address=key)
    sight = Sight(tribute, visitor, key, _reach(visitor, tribute, by_link=link is not None))
    if not sight.includes(tribute.audience, tribute.made_by_id):
        raise Http404
    return sight


def guarded(visitor: Visitor, key: str) -> Sight:
    """Return a tribute of the visitor's own family; raise Http404 for everybody else."""
    sight = tribute_for(visitor, key)
    if not sight.is_guardian:
        raise Http404
    return sight
