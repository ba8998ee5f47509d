"""Questions about families."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from tealight.accounts.models import User
from tealight.families.models import SEATS, Guardian, Invitation, Membership, Protection, is_key


def guardians_of(family_id: int) -> list[User]:
    """Return the accounts that guard a family, the first guardian first."""
    return list(User.objects.filter(guardianships__family_id=family_id).order_by("guardianships__pk"))


def involved_with(family_id: int, *others: int | None) -> frozenset[int]:
    """Return the accounts that decide nothing about a family's things for the site: the family, its circle, others."""
    guardians = Guardian.objects.filter(family_id=family_id).values_list("user_id", flat=True)
    circle = Membership.objects.filter(family_id=family_id).values_list("user_id", flat=True)
    return frozenset([*guardians, *circle, *(other for other in others if other is not None)])


def is_kept(*, for_user: User | None = None) -> Exists:
    """Return the condition that somebody keeps what belongs to a family: a guardian whose account is not closing.

    For a guardian whose own account is closing, everything stays where it was.
    """
    staying = Q(user__closing__isnull=True)
    if for_user is not None:
        staying |= Q(user=for_user)
    return Exists(Guardian.objects.filter(staying, family_id=OuterRef("family_id")))


def circle_of(family_id: int) -> list[Membership]:
    """Return the people of a family's circle, whoever came first first."""
    return list(Membership.objects.filter(family_id=family_id).select_related("user").order_by("pk"))


def circles_of(user: User) -> list[Membership]:
    """Return somebody's places in the circles of families, the first first."""
    return list(Membership.objects.filter(user=user).order_by("pk"))


def tag_of(family_id: int, user: User) -> str:
    """Return the family's word that may stand beside what somebody of its circle leaves; "" where there is none."""
    membership = Membership.objects.filter(family_id=family_id, user=user).first()
    return membership.tag if membership else ""


def invitation_at(key: str) -> Invitation | None:
    """Return the invitation with this key, whatever became of it."""
    return Invitation.objects.select_related("by").filter(key=key).first() if is_key(key) else None


def open_invitations(family_id: int, now: datetime) -> list[Invitation]:
    """Return the invitations of a family by which somebody can still come, the newest first."""
    unused = Invitation.objects.filter(family_id=family_id, used_at=None, ended_at=None, expires_at__gt=now)
    return list(unused.select_related("by").order_by("-pk"))


def has_free_seat(family_id: int) -> bool:
    """Tell whether a family has one guardian only."""
    return Guardian.objects.filter(family_id=family_id).count() < len(SEATS)


def was_removed_from(family_id: int) -> list[User]:
    """Return those whom the people of the site took out of a family and who are not back."""
    removals = Protection.objects.filter(family_id=family_id, kind=Protection.Kind.REMOVE, agreed_at__isnull=False)
    return list(User.objects.filter(pk__in=removals.values("about")).exclude(guardianships__family_id=family_id))


LATELY = 20  # decisions


def protections(*, waiting: bool) -> list[Protection]:
    """Return the decisions that wait for a second person, oldest first, or the newest that do not."""
    people = Protection.objects.select_related("about", "asked_by", "agreed_by", "ended_by")
    open_ones = people.filter(agreed_at=None, ended_at=None)
    return list(open_ones.order_by("pk") if waiting else people.exclude(pk__in=open_ones).order_by("-pk")[:LATELY])
