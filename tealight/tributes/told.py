"""What people told of a tribute or of one thing on it: beside it in the care room, and as long as it waits there."""

from dataclasses import replace

from django.db.models import QuerySet

from tealight.safeguarding.access import leaving_somebody
from tealight.safeguarding.contents import Excerpt, Told
from tealight.safeguarding.queries import last_decided_at
from tealight.safeguarding.spoken import refusal_of
from tealight.tributes import queries
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Concern, Photograph, Tribute

READ = 10  # the latest; a hundred would hide the words that they are about
COUNTED = 100


def concerns_about(tribute_id: int, kind: str, object_id: int | None) -> QuerySet[Concern]:
    """Return what was told of one thing on a tribute, or (with "" and None) of all of it, the latest first."""
    return Concern.objects.filter(tribute_id=tribute_id, kind=kind, object_id=object_id).order_by("-pk")


def unanswered(tribute_id: int, kind: str, object_id: int) -> QuerySet[Concern]:
    """Return what was told of a thing since a person last decided about it."""
    since = last_decided_at(kind, object_id)
    told = concerns_about(tribute_id, kind, object_id)
    return told.filter(told_at__gt=since) if since else told


def is_told_of(tribute: Tribute) -> bool:
    """Tell whether a concern about a whole tribute waits for the care team, or closed it."""
    return tribute.concerns.filter(kind="").exclude(outcome=Concern.Outcome.STAYS).exists()


def is_asked_about(part: Chapter | Photograph) -> bool:
    """Tell whether a circle that can see a part told of it, and it is not answered or the answer can be contested.

    What is for the parents alone is nobody's to read, whatever was told of it before.
    """
    if min(part.audience, part.tribute.audience) < Audience.CIRCLE:
        return False
    about = (part.tribute_id, part.KIND, part.pk)
    was_taken = refusal_of(part.KIND, part.pk) is not None
    return unanswered(*about).exists() or (was_taken and concerns_about(*about).exists())


def is_for_the_care_team(photograph: Photograph) -> bool:
    """Tell whether strangers see it or would, or somebody told of it or its page; else it is its family's alone."""
    tribute = photograph.tribute
    would_be_shown = tribute.is_open or queries.waiting_publication(tribute) is not None
    is_seen_by_many = min(photograph.audience, tribute.audience) >= Audience.CIRCLE
    return (
        (would_be_shown and photograph.may_leave_the_circle)
        or (is_seen_by_many and is_told_of(tribute))
        or is_asked_about(photograph)
    )


def with_told(excerpt: Excerpt, tribute_id: int, kind: str, object_id: int | None, but: int | None = None) -> Excerpt:
    """Return an excerpt with what was told of it, but for one concern.

    Nobody who told something decides about it, unless nobody but the family would be left.
    """
    concerns = [each for each in concerns_about(tribute_id, kind, object_id)[:COUNTED] if each.pk != but]
    told = tuple(
        Told(str(Concern.About(each.about).label), each.text, each.email, each.told_at) for each in concerns[:READ]
    )
    tellers = {each.told_by_id for each in concerns}
    return replace(excerpt, told=told, told_by=len(concerns), involved=leaving_somebody(excerpt.involved, tellers))
