"""Thanking everybody at once."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.actions import refuse_while_frozen
from tealight.guestbook import queries
from tealight.guestbook.actions.locking import stay_private
from tealight.guestbook.actions.passing import assess_in
from tealight.guestbook.actions.tallies import open_guestbook
from tealight.guestbook.models import Guestbook, Thanks
from tealight.safeguarding.actions import ask_after, close_review, forget_shared
from tealight.safeguarding.assessment import Outcome, Standing
from tealight.safeguarding.models import Group
from tealight.tributes.actions import ChangedMeanwhileError, ask_again, tell_of_instead
from tealight.tributes.models import Tribute


@transaction.atomic
def thank(tribute: Tribute, by: User, body: str, now: datetime, *, version: int | None) -> None:
    """Set a guardian's note above the guestbook, in the place of an earlier one; an empty text takes it away.

    `version` is the number of the note that stood before its writer, 0 for none; raise ChangedMeanwhileError if another
    one stands.
    """
    if _stands_already(tribute, body):
        return  # the same form, sent twice: what is asked about this note is asked still
    if body:
        refuse_while_frozen(tribute.family_id)
    earlier = queries.standing_thanks(tribute.pk)
    if earlier is not None:
        close_review("thanks", earlier.pk)
        forget_shared("thanks", earlier.pk)
    ask_again(tribute)
    stay_private(tribute)
    open_guestbook(tribute.pk)
    Guestbook.objects.select_for_update().get(pk=tribute.pk)
    if _stands_already(tribute, body):
        transaction.set_rollback(True)  # the same form came at this moment, and what it asked stands
        return
    standing = queries.standing_thanks(tribute.pk)
    if (standing.pk if standing else 0) != version:
        raise ChangedMeanwhileError
    Thanks.objects.filter(tribute=tribute, ended_at=None).update(ended_at=now, ended_by=by)
    if not body:
        return
    note = Thanks.objects.create(tribute=tribute, by=by, at=now, body=body)
    decision = assess_in(tribute, body, Standing.FAMILY, now, kind="thanks")
    if decision.outcome is Outcome.SHOW:
        Thanks.objects.filter(pk=note.pk).update(shown_at=now)
    else:
        ask_after(decision, "thanks", note.pk, tribute.pk, group=Group.CHANGE)
    if earlier is not None:
        tell_of_instead("thanks", earlier.pk, note.pk, tribute.pk)


def _stands_already(tribute: Tribute, body: str) -> bool:
    standing = queries.standing_thanks(tribute.pk)
    return (standing.body if standing else "") == body


@transaction.atomic
def show_thanks(thanks_id: int, by: User) -> None:
    """Show a held note; called by safeguarding."""
    Thanks.objects.filter(pk=thanks_id).update(shown_at=timezone.now())


@transaction.atomic
def refuse_thanks(thanks_id: int, by: User, reason: str) -> None:
    """Do not show a note; called by safeguarding."""
    Thanks.objects.filter(pk=thanks_id).update(shown_at=None)
