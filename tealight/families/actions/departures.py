"""A guardian leaves a family, or is taken out of it."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.actions.circle import subject_of
from tealight.families.actions.letters import tell_other_guardian
from tealight.families.departures import depart
from tealight.families.models import Family, Freeze, Guardian, Invitation
from tealight.notices.holders import absolute


class LastGuardianError(Exception):
    """Nobody else would keep what the family has."""


@transaction.atomic
def leave_family(family: Family, user: User, now: datetime) -> None:
    """Let a guardian leave, and tell the other one; raises LastGuardianError for the only one."""
    end_guardianship(family, user, now, is_removed=False)
    record(user, "guardian.left", subject_of(family.pk, user.pk))
    tell_other_guardian(family.pk, user, "guardian_left", {"name": str(user), "address": absolute(reverse("places"))})


def end_guardianship(family: Family, user: User, now: datetime, *, is_removed: bool) -> None:
    """Free a guardian's seat; their invitations and their stop end with it. Call it inside a transaction."""
    Family.objects.select_for_update().get(pk=family.pk)
    if not Guardian.objects.filter(family=family).exclude(user=user).exists():
        raise LastGuardianError
    Guardian.objects.filter(family=family, user=user).delete()
    Freeze.objects.filter(family=family, by=user, ended_at=None).update(ended_at=now)
    unused = Invitation.objects.filter(family=family, used_at=None, ended_at=None)
    # Whoever was taken out has seen the links of the other one too, and must not come back by one.
    (unused if is_removed else unused.filter(by=user)).update(ended_at=now)
    depart(family, user, is_removed=is_removed)
