"""Coming into a family's circle, and what ends it."""

from django.db import transaction

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families import relations
from tealight.families.models import Family, Membership


def subject_of(family_id: int, user_id: int) -> str:
    """Name somebody in a family, for the record."""
    return f"family:{family_id}/account:{user_id}"


@transaction.atomic
def come_in(
    family: Family, user: User, *, relation: str = "", shows_relation: bool = False, invited_by: User | None = None
) -> Membership:
    """Let somebody into the circle; twice changes nothing."""
    named = {"relation": relation, "shows_relation": shows_relation, "invited_by": invited_by}
    membership, is_new = Membership.objects.get_or_create(family=family, user=user, defaults=named)
    if is_new:
        record(user, "circle.joined", subject_of(family.pk, user.pk))
        relations.show(membership, membership.tag)
    return membership


@transaction.atomic
def agree_to_relation(membership: Membership, *, shows: bool) -> None:
    """Let the family's word stand beside what somebody leaves, or no longer: also beside what they left before."""
    membership.shows_relation = shows
    membership.save(update_fields=["shows_relation"])
    relations.show(membership, membership.tag)


@transaction.atomic
def remove_from_circle(membership: Membership, by: User) -> None:
    """Take somebody out of the circle, as either guardian may; at their next request they see what a stranger sees."""
    _end(membership, by, "circle.removed")


@transaction.atomic
def leave_circle(membership: Membership) -> None:
    """Let somebody leave the circle by themselves."""
    _end(membership, membership.user, "circle.left")


def _end(membership: Membership, by: User, verb: str) -> None:
    if Membership.objects.filter(pk=membership.pk).delete()[0]:
        relations.show(membership, "")
        record(by, verb, subject_of(membership.family_id, membership.user_id))
