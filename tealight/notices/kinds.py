"""What a letter is about, which decides whether it may be stopped and whether it is sent unasked."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """One line of the list of notices on the account page."""

    ACCOUNT = "account", _("sign-in codes and changes to your account")
    RECEIPT = "receipt", _("a receipt for words that you leave")
    DECISION = "decision", _("an answer from the care team about your own page")
    INVITATION = "invitation", _("an invitation of a family into its place")
    FAMILY = "family", _("what the other parent changes about who can see your page")
    NEW_WORDS = "new_words", _("a note that new words are waiting for your family")
    DANGER = "danger", _("a note that something urgent waits in the care room")


# Without these an account could not be used or protected.
ALWAYS = frozenset({Kind.ACCOUNT})
# Offered to the care team alone; an operator gets them until they say no.
FOR_THE_TEAM = frozenset({Kind.DANGER})
# Everything that comes by a date, or because somebody else did something, is off until it is asked for. Not so an
# invitation, which one person sends another, and what the other parent opens or stops: it must be known to be undone.
UNASKED = frozenset({Kind.ACCOUNT, Kind.RECEIPT, Kind.DECISION, Kind.INVITATION, Kind.FAMILY})
