"""Why words are not shown: the listed reasons, each with a label for the care team and a sentence for the author."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Cause(models.TextChoices):
    """A listed reason; the stored name outlives a change of wording or language."""

    CRUEL = "cruel", _("cruel to somebody")
    CONTACT = "contact", _("shows how to reach a private person")
    ADVERT = "advert", _("an advert, or a lure")
    DANGEROUS_ADVICE = "dangerous_advice", _("advice that could do harm")
    NOT_ABOUT_THIS_BABY = "not_about_this_baby", _("not about this baby")
    ASKED_BY_THE_FAMILY = "asked_by_the_family", _("the family asked for it")
    OTHER = "other", _("another reason")


SENTENCES: dict[Cause, str | Promise] = {
    Cause.CRUEL: _("They could hurt somebody who reads this page in grief."),
    Cause.CONTACT: _("They show how a private person can be reached, and pages here are read by people nobody knows."),
    Cause.ADVERT: _("They offer something, or lead to something, that does not belong before a family in grief."),
    Cause.DANGEROUS_ADVICE: _("They give advice that could harm somebody who follows it."),
    Cause.NOT_ABOUT_THIS_BABY: _("They do not speak of the baby for whom this page is, or to the family."),
    Cause.ASKED_BY_THE_FAMILY: _("The family asked that they are not shown. It need not say why."),
    Cause.OTHER: _("They do not fit on this page."),
}


def sentence_of(cause: str) -> str | Promise:
    """Return why, as the author reads it; a decision without a listed reason has "another reason"."""
    return SENTENCES[Cause(cause)] if cause in Cause.values else SENTENCES[Cause.OTHER]
