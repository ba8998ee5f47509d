"""Who may see a thing: six audiences, each of which holds the ones before it."""

from django.db import models
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
