"""What is done with a family."""

from django.db import transaction

from tealight.accounts.models import User
from tealight.families.models import Family, Guardian


@transaction.atomic
def begin_family(user: User) -> Family:
    """Make a family whose first guardian is `user`."""
    family = Family.objects.create()
    Guardian.objects.create(family=family, user=user)
    return family
