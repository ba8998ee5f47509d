"""Why something is not shown: the listed reasons, and the sentence in which each is told to whoever wrote it."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refusal(models.TextChoices):
    """Why a person of the care team does not show something; the stored name outlives a change of wording."""

    CRUEL = "cruel", _("It is cruel, to the family or to somebody else")
    CONTACT = "contact", _("It shows how to reach a private person")
    ADVERT = "advert", _("It is an advert or a lure")
    DANGER = "danger", _("It is dangerous advice")
    ELSEWHERE = "elsewhere", _("It is not about this baby or this family")
    FAMILY = "family", _("The family asked for it")
    OTHER = "other", _("Another reason")


SENTENCES: dict[str, str | Promise] = {
    Refusal.CRUEL: _("It could hurt somebody who reads this page in grief."),
    Refusal.CONTACT: _("It shows how a private person can be reached, and pages here are read by people nobody knows."),
    Refusal.ADVERT: _("It offers something, or leads elsewhere, and a family's page is no place for that."),
    Refusal.DANGER: _("Somebody who follows the advice in it could come to harm."),
    Refusal.ELSEWHERE: _("It is not about this baby or this family."),
    Refusal.FAMILY: _("The family asked that it is not shown, and need not say why."),
    Refusal.OTHER: _("It cannot stand on this page as it is."),
}


def sentence(refusal: str) -> str:
    """Return the plain statement of a reason, or nothing where none was listed."""
    return str(SENTENCES.get(refusal, ""))


def sentence_for_author(refusal: str) -> str:
    """Return why, as its author reads it; a decision without a listed reason has another reason."""
    return sentence(refusal) or sentence(Refusal.OTHER)
