"""Questions about families."""

from tealight.accounts.models import User


def guardians_of(family_id: int) -> list[User]:
    """Return the accounts that guard a family, the first guardian first."""
    return list(User.objects.filter(guardianships__family_id=family_id).order_by("guardianships__pk"))
