"""What the people of the site can do for a family, worked out from how the family is now."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from tealight.accounts.models import User
from tealight.families.access import frozen
from tealight.families.models import Family, Protection
from tealight.families.queries import guardians_of, was_removed_from
from tealight.tributes import queries

Kind = Protection.Kind


@dataclass(frozen=True)
class Deed:
    """One thing that can be done."""

    kind: str
    about: User
    words: str

    @property
    def value(self) -> str:
        return f"{self.kind}-{self.about.pk}"


def family_at(key: str) -> Family | None:
    """Return the family to which the page at an address belongs, whatever became of the page."""
    tribute = queries.tribute_at(key)
    return tribute.family if tribute else None


def deeds_for(family: Family, now: datetime) -> list[Deed]:
    """Return what can be done for a family now; its only guardian cannot be taken out."""
    guardians = guardians_of(family.pk)
    deeds = []
    for guardian in guardians if len(guardians) > 1 else []:
        words = _("Take %(name)s (%(email)s) out, so that the other parent keeps the page alone")
        deeds.append(Deed(Kind.REMOVE, guardian, words % _called(guardian)))
    for former in was_removed_from(family.pk) if len(guardians) == 1 else []:
        words = _("Let %(name)s (%(email)s) keep the page again")
        deeds.append(Deed(Kind.RETURN, former, words % _called(former)))
    freeze = frozen(family.pk, now)
    if freeze is not None:
        words = _("End the stop that %(name)s (%(email)s) put to additions")
        deeds.append(Deed(Kind.END_STOP, freeze.by, words % _called(freeze.by)))
    return deeds


def _called(user: User) -> dict[str, str]:
    return {"name": str(user), "email": user.email}
