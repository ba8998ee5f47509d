"""Who may act for a family, and who belongs to its circle."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.http import Http404

from tealight.accounts.models import User
from tealight.accounts.visitor import Visitor
from tealight.families import queries
from tealight.families.models import FREEZE_DAYS, Freeze, Guardian, Invitation, Membership, Protection


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


def frozen(family_id: int, now: datetime) -> Freeze | None:
    """Return the stop that one of a family's guardians put to additions, while it stands."""
    standing = Freeze.objects.filter(family_id=family_id, ended_at=None, until__gt=now)
    return standing.select_related("by").first()


def may_stop(family_id: int, user: User, now: datetime) -> bool:
    """Tell whether a guardian may stop additions: not for 30 days after two people of the site ended their stop."""
    ended = Protection.objects.filter(family_id=family_id, kind=Protection.Kind.END_STOP, about=user)
    return not ended.filter(agreed_at__gt=now - timedelta(days=FREEZE_DAYS)).exists()


def may_decide_about(user: User, family_id: int) -> bool:
    """Tell whether somebody stands outside of a family; nobody decides about their own."""
    visitor = Visitor(user=user)
    return not is_guardian(visitor, family_id) and not is_in_circle(visitor, family_id)


def protection_for(visitor: Visitor, protection_id: int) -> Protection:
    """Return a decision for the care team; raise Http404 for everybody else, and for whoever belongs to the family."""
    people = Protection.objects.select_related("about", "asked_by", "agreed_by", "ended_by")
    found = people.filter(pk=protection_id).first() if visitor.is_care_team else None
    if found is None or visitor.user is None or not may_decide_about(visitor.user, found.family_id):
        raise Http404
    if found.about_id == visitor.user.pk:
        raise Http404
    return found


class Obstacle(Enum):
    """Why somebody cannot come by an invitation."""

    COME = "come"
    GONE = "gone"
    OWN = "own"
    GUARDIAN = "guardian"
    MEMBER = "member"
    FULL = "full"
    FROZEN = "frozen"


@dataclass(frozen=True)
class Asked:
    """An invitation in somebody's hands, and what stands against their coming by it."""

    invitation: Invitation
    obstacle: Obstacle | None

    @property
    def is_gone(self) -> bool:
        return self.obstacle is Obstacle.GONE


def invitation_for(visitor: Visitor, key: str, now: datetime) -> Asked:
    """Return an invitation for whoever holds its link; raise Http404 where there never was one."""
    invitation = queries.invitation_at(key)
    if invitation is None:
        raise Http404
    return Asked(invitation, obstacle_to(invitation, visitor, now))


def invitation_of(family_id: int, invitation_id: int) -> Invitation:
    """Return an invitation of a family, for its guardians; raise Http404 for any other family's."""
    invitation = Invitation.objects.filter(family_id=family_id, pk=invitation_id).first()
    if invitation is None:
        raise Http404
    return invitation


def obstacle_to(invitation: Invitation, visitor: Visitor, now: datetime) -> Obstacle | None:
    """Return what stands against this visitor coming by an invitation, if anything does."""
    has_come = is_guardian(visitor, invitation.family_id) or is_in_circle(visitor, invitation.family_id)
    if visitor.user is not None and visitor.user.pk == invitation.used_by_id and has_come:
        return Obstacle.COME
    if not invitation.is_open(now):
        return Obstacle.GONE
    if visitor.user is not None and visitor.user.pk == invitation.by_id:
        return Obstacle.OWN
    if is_guardian(visitor, invitation.family_id):
        return Obstacle.GUARDIAN
    if has_come and not invitation.is_for_the_other_parent:
        return Obstacle.MEMBER
    if invitation.is_for_the_other_parent and not queries.has_free_seat(invitation.family_id):
        return Obstacle.FULL
    if frozen(invitation.family_id, now) is not None:
        return Obstacle.FROZEN
    return None
