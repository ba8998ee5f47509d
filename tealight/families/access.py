"""Who may act for a family."""

from tealight.accounts.visitor import Visitor
from tealight.families.models import Family, Guardian


def is_guardian(visitor: Visitor, family_id: int) -> bool:
    """Tell whether the visitor is one of the family's guardians."""
    return visitor.user is not None and Guardian.objects.filter(family_id=family_id, user=visitor.user).exists()


def family_of(visitor: Visitor) -> Family | None:
    """Return the family that the visitor guards, the oldest where there are several."""
    if visitor.user is None:
        return None
    return Family.objects.filter(guardians__user=visitor.user).order_by("pk").first()
