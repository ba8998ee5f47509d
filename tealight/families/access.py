"""Who may act for a family, and who belongs to its circle."""

from django.http import Http404

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families.models import Guardian, Membership


def is_guardian(visitor: Visitor, family_id: int) -> bool:
    """Tell whether the visitor is one of the family's guardians."""
    return visitor.user is not None and Guardian.objects.filter(family_id=family_id, user=visitor.user).exists()


def is_in_circle(visitor: Visitor, family_id: int) -> bool:
    """Tell whether the visitor belongs to the family's circle, at this moment."""
    return visitor.user is not None and Membership.objects.filter(family_id=family_id, user=visitor.user).exists()


def member_of_circle(family_id: int, membership_id: int) -> Membership:
    """Return somebody of a family's own circle, for its guardians; raise Http404 for any other family's."""
    found = Membership.objects.select_related("user").filter(family_id=family_id, pk=membership_id).first()
    if found is None:
        raise Http404
    return found


def own_membership(user: User, membership_id: int) -> Membership:
    """Return somebody's own place in a circle; raise Http404 for everybody else's."""
    found = Membership.objects.select_related("user").filter(user=user, pk=membership_id).first()
    if found is None:
        raise Http404
    return found
