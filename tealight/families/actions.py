"""What is done with a family."""

from django.db import transaction

from tealight.accounts.models import User
from tealight.families.models import Family, Guardian


@transaction.atomic
def family_for(user: User) -> Family:
    """Return the family that `user` guards, and begin one at their first tribute.

    The account is locked, so that two first tributes sent at once belong to one family.
    """
    User.objects.select_for_update().get(pk=user.pk)
    family = Family.objects.filter(guardians__user=user).order_by("pk").first()
    return family or begin_family(user)


@transaction.atomic
def begin_family(user: User) -> Family:
    """Make a family whose first guardian is `user`."""
    family = Family.objects.create()
    Guardian.objects.create(family=family, user=user)
    return family
