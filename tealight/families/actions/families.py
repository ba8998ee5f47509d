"""What is done with a family."""

from django.db import transaction
from django.db.models import Count

from tealight.accounts.models import User
from tealight.families.models import SEATS, Family, Guardian


class FullFamilyError(Exception):
    """A family has two guardians already."""


@transaction.atomic
def family_for(user: User) -> Family:
    """Return the family for a new tribute of `user`, and begin one where none is plainly the right one.

    Whoever guards one family makes it there, for both parents. Whoever guards several, because somebody invited them
    into theirs, makes it where nobody else guards: the wrong other parent must not be the first to see it.
    The account is locked, so that two first tributes sent at once belong to one family.
    """
    User.objects.select_for_update().get(pk=user.pk)
    mine = Family.objects.filter(pk__in=Guardian.objects.filter(user=user).values("family_id"))
    families = list(mine.annotate(number=Count("guardians")).order_by("pk"))
    if len(families) > 1:
        families = [family for family in families if family.number == 1]
    if families:
        return families[0]
    family = Family.objects.create()
    add_guardian(family, user)
    return family


@transaction.atomic
def add_guardian(family: Family, user: User) -> Guardian:
    """Make `user` one of the family's guardians; twice changes nothing. Raises FullFamilyError where two are."""
    Family.objects.select_for_update().get(pk=family.pk)
    seats = {guardian.seat: guardian for guardian in Guardian.objects.filter(family=family)}
    for guardian in seats.values():
        if guardian.user_id == user.pk:
            return guardian
    free = [seat for seat in SEATS if seat not in seats]
    if not free:
        raise FullFamilyError
    return Guardian.objects.create(family=family, user=user, seat=free[0])


@transaction.atomic
def erase_families_of(user: User) -> None:
    """Erase what nobody but `user` guards; a family with another guardian stays with them."""
    mine = Guardian.objects.filter(user=user).values("family_id")
    alone = Family.objects.filter(pk__in=mine).annotate(number=Count("guardians")).filter(number=1)
    Family.objects.filter(pk__in=[family.pk for family in alone]).delete()
