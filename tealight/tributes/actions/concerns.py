"""What somebody tells the care team about a tribute that speaks of them."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.models import Group
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.publications import end_waiting, set_audience, tell_guardians
from tealight.tributes.audience import Audience
from tealight.tributes.models import Concern, Publication, Tribute

KIND = "concern"
Outcome = Concern.Outcome


@transaction.atomic
def tell_concern(tribute: Tribute, by: User | None, *, about: str, text: str, email: str, once: str) -> Concern:
    """Bring a concern before the care team, first of all; the same form sent twice brings one."""
    concern, is_new = Concern.objects.get_or_create(
        tribute=tribute, once=once, defaults={"about": about, "text": text, "email": email, "told_by": by}
    )
    if is_new:
        ask_for_review(KIND, concern.pk, tribute.pk, group=Group.CONCERN, reason="")
    return concern


@transaction.atomic
def leave_tribute(concern_id: int, by: User) -> None:
    """Let a tribute stay as it is; where it was closed for this concern and is unchanged, it opens again."""
    concern = Concern.objects.select_related("tribute").get(pk=concern_id)
    tribute = locked(concern.tribute)
    if concern.outcome == Outcome.CLOSED and concern.before is not None and not tribute.is_open:
        closed = tribute.publications.filter(outcome=Publication.Outcome.CLOSED)
        closed.update(outcome=Publication.Outcome.OPENED, decided_by=by, decided_at=timezone.now())
        set_audience(tribute, concern.before, by)
        tell_guardians(tribute, "tribute_opened", {"audience": Audience(concern.before)})
    Concern.objects.filter(pk=concern_id).update(outcome=Outcome.STAYS)


@transaction.atomic
def close_tribute(concern_id: int, by: User, reason: str) -> None:
    """Close a tribute to everybody but its own family, and tell them why; opening it again needs a new look."""
    concern = Concern.objects.select_related("tribute").get(pk=concern_id)
    end_waiting(concern.tribute, Publication.Outcome.CLOSED)
    tribute = locked(concern.tribute)
    before = tribute.audience
    opened = tribute.publications.filter(outcome=Publication.Outcome.OPENED)
    opened.update(outcome=Publication.Outcome.CLOSED, decided_by=by, decided_at=timezone.now(), note=reason)
    set_audience(tribute, min(before, Audience.BOTH), by)
    Concern.objects.filter(pk=concern_id).update(outcome=Outcome.CLOSED, before=before)
    tell_guardians(tribute, "tribute_closed", {"reason": reason})
