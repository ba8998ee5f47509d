"""Who may act for a family."""

from tealight.accounts.visitor import Visitor
from tealight.families.models import Guardian


def is_guardian(visitor: Visitor, family_id: int) -> bool:
    """Tell whether the visitor is one of the family's guardians."""
    return visitor.user is not None and Guardian.objects.filter(family_id=family_id, user=visitor.user).exists()
