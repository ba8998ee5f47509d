"""Stopping additions, as either guardian can; hiding, narrowing and taking away always go on."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.families.access import frozen, may_stop
from tealight.families.actions.letters import tell_other_guardian
from tealight.families.models import FREEZE_DAYS, Family, Freeze
from tealight.notices.holders import absolute


class FrozenError(Exception):
    """A guardian stopped additions; whoever wrote something keeps it in the form. The message is for them to read."""

    def __init__(self, freeze: Freeze) -> None:
        until = date_format(timezone.localtime(freeze.until), "j F")
        words = _(
            "%(name)s has stopped additions here until %(until)s. Hiding, letting fewer people see, and taking away "
            "work as before. Nothing that you wrote here is lost: copy it, or keep this page open."
        )
        super().__init__(words % {"name": freeze.by, "until": until})
        self.freeze = freeze


class NoStopError(Exception):
    """The people of the site have lately ended a stop of this guardian."""


def refuse_while_frozen(family_id: int) -> None:
    """Raise FrozenError while additions are stopped; called by every action that adds or widens."""
    freeze = frozen(family_id, timezone.now())
    if freeze is not None:
        raise FrozenError(freeze)


@transaction.atomic
def stop_additions(family: Family, by: User, now: datetime) -> Freeze:
    """Stop additions for 30 days, or renew one's own stop; a stop of the other guardian stays as it is.

    Raises NoStopError for 30 days after the people of the site have ended one of this guardian's.
    """
    Family.objects.select_for_update().get(pk=family.pk)
    until = now + timedelta(days=FREEZE_DAYS)
    standing = frozen(family.pk, now)
    if not may_stop(family.pk, by, now):
        raise NoStopError
    if standing is None:
        Freeze.objects.filter(family=family, ended_at=None).update(ended_at=now)  # it lapsed
        freeze = Freeze.objects.create(family=family, by=by, at=now, until=until)
        record(by, "freeze.begun", f"family:{family.pk}")
        context = {"name": str(by), "until": timezone.localtime(until), "address": absolute(reverse("places"))}
        tell_other_guardian(family.pk, by, "additions_stopped", context)
        return freeze
    if standing.by_id == by.pk and standing.until != until:
        standing.until = until
        standing.save(update_fields=["until"])
        record(by, "freeze.renewed", f"family:{family.pk}")
    return standing


@transaction.atomic
def end_stop(family: Family, by: User, now: datetime) -> bool:
    """Let additions go on; False for anybody but the guardian who stopped them."""
    mine = Freeze.objects.filter(family=family, by=by, ended_at=None)
    if not mine.update(ended_at=now, ended_by=by):
        return False
    record(by, "freeze.ended", f"family:{family.pk}")
    return True
