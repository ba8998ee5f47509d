"""What is done with a family."""

from django.db import transaction
from django.db.models import Count

from tealight.accounts.models import User
from tealight.families.models import Family, Guardian


@transaction.atomic
def family_for(user: User) -> Family:
    """Return the family that `user` guards, and begin one at their first tribute.

    The account is locked, so that two first tributes sent at once belong to one family.
    """
    User.objects.select_for_update().get(pk=user.pk)
    family = Family.objects.filter(guardians__user=user).order_by("pk").first()
    if family is None:
        family = Family.objects.create()
        add_guardian(family, user)
    return family


def add_guardian(family: Family, user: User) -> Guardian:
    """Make `user` one of the family's guardians; twice changes nothing."""
    return Guardian.objects.get_or_create(family=family, user=user)[0]


@transaction.atomic
def erase_families_of(user: User) -> None:
    """Erase what nobody but `user` guards; a family with another guardian stays with them."""
    mine = Guardian.objects.filter(user=user).values("family_id")
    alone = Family.objects.filter(pk__in=mine).annotate(number=Count("guardians")).filter(number=1)
    Family.objects.filter(pk__in=[family.pk for family in alone]).delete()
