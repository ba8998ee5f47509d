"""What somebody tells the care team about a tribute that speaks of them, or about one thing on it."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.models import Group
from tealight.safeguarding.policy import Reason
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.publications import end_waiting, set_audience, tell_guardians
from tealight.tributes.audience import Audience
from tealight.tributes.models import Concern, Publication, Tribute
from tealight.tributes.tellable import Thing
from tealight.tributes.told import unanswered

KIND = "concern"
Outcome = Concern.Outcome


@transaction.atomic
def tell_concern(
    tribute: Tribute, by: User | None, *, about: str, text: str, email: str, once: str, thing: Thing | None = None
) -> Concern:
    """Bring a concern before the care team; the same form sent twice brings one.

    One about the page comes right after lives. One about a thing on it brings that thing before them, whatever was
    decided about it before; it stays where it is until somebody decides, however many tell of it.
    """
    said = {"about": about, "text": text, "email": email, "told_by": by}
    named = {"kind": thing.kind, "object_id": thing.object_id} if thing else {}
    concern, is_new = Concern.objects.get_or_create(tribute=tribute, once=once, defaults={**said, **named})
    if is_new and thing is None:
        ask_for_review(KIND, concern.pk, tribute.pk, group=Group.CONCERN, reason="")
    elif is_new and thing is not None:
        _bring(thing.kind, thing.object_id, tribute.pk, is_worry=about == Concern.About.WORRY)
    return concern


def _bring(kind: str, object_id: int, tribute_id: int, *, is_worry: bool) -> None:
    group, reason = (Group.WORRY, Reason.WORRIED_ABOUT) if is_worry else (Group.REPORT, "")
    ask_for_review(kind, object_id, tribute_id, group=group, reason=reason, holds=False)


@transaction.atomic
def tell_again(kind: str, object_id: int, tribute_id: int, *, audience: int = Audience.EVERYONE) -> None:
    """Bring back what was told of a thing and not answered yet, after its words were changed under the question.

    What its family keeps to itself (`audience`) is not brought back: nobody of the care team reads it.
    """
    if audience < Audience.CIRCLE:
        return
    abouts = set(unanswered(tribute_id, kind, object_id).values_list("about", flat=True).distinct())
    if abouts:
        _bring(kind, object_id, tribute_id, is_worry=Concern.About.WORRY in abouts)


@transaction.atomic
def tell_of_instead(kind: str, earlier_id: int, object_id: int, tribute_id: int) -> None:
    """Let what was told of one thing, and is not answered yet, be told of the one that stands in its place now."""
    unanswered(tribute_id, kind, earlier_id).update(object_id=object_id)
    tell_again(kind, object_id, tribute_id)


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
