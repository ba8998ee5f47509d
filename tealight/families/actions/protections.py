"""What two people of the site decide about a family: one asks, another agrees, and then it happens."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.access import may_decide_about
from tealight.families.actions.departures import LastGuardianError, end_guardianship
from tealight.families.actions.families import FullFamilyError, add_guardian
from tealight.families.models import Family, Freeze, Protection
from tealight.families.queries import guardians_of
from tealight.notices.actions import send

Kind = Protection.Kind


class NotTheirsError(Exception):
    """Somebody may not take part: it is their own family, or they asked for it themselves."""


class OvertakenError(Exception):
    """Things are no longer as they were when it was asked for, so nothing is done."""


@transaction.atomic
def ask_for_protection(
    family: Family, kind: str, about: User, by: User, *, reason: str, once: str, now: datetime
) -> Protection:
    """Begin a decision, which waits for a second person; the same form sent twice begins one."""
    if not may_decide_about(by, family.pk):
        raise NotTheirsError
    new = {"kind": kind, "about": about, "reason": reason, "asked_by": by, "asked_at": now}
    protection, is_new = Protection.objects.get_or_create(family=family, once=once, defaults=new)
    if is_new:
        record(by, "protection.asked", f"protection:{protection.pk}", reason=kind, note=reason)
    return protection


@transaction.atomic
def agree(protection: Protection, by: User, now: datetime) -> None:
    """Let a decision take effect, as its second person, and tell everybody whom it is about.

    Raises NotTheirsError for whoever asked or belongs to the family, and OvertakenError where it cannot be done.
    """
    family = Family.objects.select_for_update().get(pk=protection.family_id)
    if by.pk == protection.asked_by_id or not may_decide_about(by, family.pk):
        raise NotTheirsError
    waiting = Protection.objects.filter(pk=protection.pk, agreed_at=None, ended_at=None)
    if protection.about is None or not waiting.update(agreed_by=by, agreed_at=now):
        raise OvertakenError
    told = {guardian.pk: guardian for guardian in [*guardians_of(family.pk), protection.about]}
    _carry_out(protection, family, protection.about, by, now)
    record(by, "protection.agreed", f"protection:{protection.pk}", reason=protection.kind)
    for user in told.values():
        context = {"kind": protection.kind, "is_about_you": user == protection.about, "contact": settings.CONTACT}
        send(user.email, "protection", context)  # like what protects an account, it cannot be stopped


def _carry_out(protection: Protection, family: Family, about: User, by: User, now: datetime) -> None:
    if protection.kind == Kind.REMOVE and about not in guardians_of(family.pk):
        raise OvertakenError
    try:
        if protection.kind == Kind.REMOVE:
            end_guardianship(family, about, now, is_removed=True)
        elif protection.kind == Kind.RETURN:
            add_guardian(family, about)
        elif not Freeze.objects.filter(family=family, by=about, ended_at=None).update(ended_at=now, ended_by=by):
            raise OvertakenError
    except (LastGuardianError, FullFamilyError) as error:
        raise OvertakenError from error


@transaction.atomic
def put_away(protection: Protection, by: User, now: datetime) -> None:
    """End a decision to which nobody has agreed."""
    waiting = Protection.objects.filter(pk=protection.pk, agreed_at=None, ended_at=None)
    if waiting.update(ended_by=by, ended_at=now):
        record(by, "protection.put_away", f"protection:{protection.pk}")
