"""What becomes of tributes when one of two guardians keeps the family no more."""

from tealight.accounts.models import User
from tealight.families.actions import add_guardian
from tealight.families.models import Family
from tealight.tributes import queries
from tealight.tributes.actions.links import renew_link
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute


def part(family: Family, user: User, is_removed: bool) -> None:
    """Give the tributes that only `user` could see to a family of their own; what two kept stays with the other one.

    Whoever was taken out knows the links, so those end.
    """
    alone = Tribute.objects.filter(family=family, made_by=user, audience=Audience.ME)
    if alone.exists():
        own = Family.objects.create()
        add_guardian(own, user)
        alone.update(family=own)
    for tribute in family.tributes.order_by("pk") if is_removed else ():
        link = queries.living_link(tribute)
        if link is not None:
            renew_link(tribute, None, old=link.key)
