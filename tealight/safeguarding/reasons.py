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
    OTHER = "other", _("Another reason, in your words below")


SENTENCES: dict[str, str | Promise] = {
    Refusal.CRUEL: _("It could hurt the family, or somebody else, who reads it."),
    Refusal.CONTACT: _("It shows a telephone number, an address or another way to reach a private person."),
    Refusal.ADVERT: _("It offers something, or leads elsewhere, and a family's page is no place for that."),
    Refusal.DANGER: _("Somebody who follows the advice in it could come to harm."),
    Refusal.ELSEWHERE: _("It is not about this baby or this family."),
    Refusal.FAMILY: _("The family asked that it is not shown."),
    Refusal.OTHER: _("A person of the care team has read it and decided so."),
}


def sentence(refusal: str) -> str:
    """Return the plain statement of a reason, or nothing where none was listed."""
    return str(SENTENCES.get(refusal, ""))
