"""Inviting the other parent and the circle, and coming by an invitation."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse

from tealight.accounts.models import User
from tealight.accounts.queries import account_of
from tealight.accounts.visitor import Visitor
from tealight.audit.actions import record
from tealight.families import relations
from tealight.families.access import Obstacle, obstacle_to
from tealight.families.actions.circle import come_in, subject_of
from tealight.families.actions.families import add_guardian
from tealight.families.actions.freezing import refuse_while_frozen
from tealight.families.models import OPEN_DAYS, Family, Invitation, Membership
from tealight.notices.actions import send
from tealight.notices.holders import absolute, account_holder, address_holder
from tealight.notices.kinds import Kind
from tealight.notices.queries import wants


class RefusedError(Exception):
    """Somebody cannot come by an invitation (any more)."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


@transaction.atomic
def invite(
    family: Family, by: User, kind: str, *, once: str, now: datetime, relation: str = "", email: str = ""
) -> Invitation:
    """Make an invitation for one person, and send it where there is an address; the same form sent twice makes one."""
    refuse_while_frozen(family.pk)
    until = now + timedelta(days=OPEN_DAYS)
    new = {"kind": kind, "relation": relation, "email": email, "by": by, "at": now, "expires_at": until}
    invitation, is_new = Invitation.objects.get_or_create(family=family, once=once, defaults=new)
    if is_new:
        record(by, "invitation.made", f"invitation:{invitation.pk}")
        _send(invitation)
    return invitation


@transaction.atomic
def take_back(invitation: Invitation, by: User, now: datetime) -> None:
    """End an invitation that nobody used; either guardian may."""
    if Invitation.objects.filter(pk=invitation.pk, used_at=None, ended_at=None).update(ended_at=now):
        record(by, "invitation.taken_back", f"invitation:{invitation.pk}")


@transaction.atomic
def accept(invitation: Invitation, user: User, now: datetime, *, shows_relation: bool = False) -> None:
    """Let somebody come by an invitation, which is then used; raises RefusedError where they cannot.

    The same press sent twice lets them in once.
    The family is locked before the invitation, so that of two at one moment one comes in.
    """
    family = Family.objects.select_for_update().get(pk=invitation.family_id)
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    obstacle = obstacle_to(locked, Visitor(user=user), now)
    if obstacle is Obstacle.COME:
        return
    if obstacle is not None:
        raise RefusedError(obstacle)
    Invitation.objects.filter(pk=locked.pk).update(used_by=user, used_at=now)
    if locked.is_for_the_other_parent:
        for membership in Membership.objects.filter(family=family, user=user):
            relations.show(membership, "")
            membership.delete()
        add_guardian(family, user)
        record(user, "guardian.joined", subject_of(family.pk, user.pk))
    else:
        come_in(family, user, relation=locked.relation, shows_relation=shows_relation, invited_by=locked.by)


def _send(invitation: Invitation) -> None:
    """Write to the address, unless whoever reads it wants no invitations; no letter says for which baby it is."""
    account = account_of(invitation.email) if invitation.email else None
    if not invitation.email or not wants(address_holder(invitation.email), Kind.INVITATION):
        return
    context = {
        "name": str(invitation.by),
        "is_for_the_other_parent": invitation.is_for_the_other_parent,
        "address": absolute(reverse("invitation", args=[invitation.key])),
        "days": OPEN_DAYS,
    }
    holder = account_holder(account.pk) if account else None
    send(invitation.email, "invitation", context, kind=Kind.INVITATION, holder=holder)
