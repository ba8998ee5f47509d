"""Who may see a thing: six audiences, each of which holds the ones before it."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Audience(models.IntegerChoices):
    """From the narrowest to the widest; comparing two tells which one is wider."""

    ME = 0, _("only me")
    BOTH = 1, _("both of us")
    CIRCLE = 2, _("the circle")
    MEMBERS = 3, _("members")
    LINK = 4, _("anyone with the link")
    EVERYONE = 5, _("everyone")

    @property
    def is_beyond_the_circle(self) -> bool:
        """Past the circle, people whom the family did not choose can see it."""
        return self > Audience.CIRCLE

    @property
    def meaning(self) -> Promise:
        """Return who that is, for whoever is choosing."""
        return MEANINGS[self]


MEANINGS: dict[Audience, Promise] = {
    Audience.ME: _("Nobody but you. The other parent cannot see it either."),
    Audience.BOTH: _(
        "You, and the other parent once you have invited them. Nobody else, no search engine, nobody who works here."
    ),
    Audience.CIRCLE: _("The two of you, and the family and friends whom you invite."),
    Audience.MEMBERS: _("Whoever has an account here and was told the address. No search engine."),
    Audience.LINK: _("Whoever has its secret address, or a card with it, without an account. No search engine."),
    Audience.EVERYONE: _("Anybody on the web. Search engines may list it."),
}

PART_MEANINGS: dict[Audience, Promise] = {
    Audience.ME: _("Nobody but you, not even the other parent."),
    Audience.BOTH: _("The two of you, wherever the page itself goes."),
    Audience.CIRCLE: _("At most the family and friends whom you invite."),
    Audience.MEMBERS: _("At most people with an account here."),
    Audience.LINK: _("At most people who come by the link."),
    Audience.EVERYONE: _("Whoever may see the page itself."),
}
