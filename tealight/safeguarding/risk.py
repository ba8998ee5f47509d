"""Whether somebody may be at risk: then no word of a rule, a refusal or a program reaches them."""

from django.db.models import Q

from tealight.safeguarding.contents import shared
from tealight.safeguarding.models import Appeal, Group, Reply, Review
from tealight.safeguarding.policy import RISKS, Reason

# The reader saw it in the words, or their writer asked for somebody.
IS_SEEN = Q(reason__in=[*RISKS.values(), Reason.ASKED_BY_WRITER])
IS_RISK = IS_SEEN | Q(group__in=[Group.CRISIS, Group.WORRY])


def is_near_risk(*contents: tuple[str, int]) -> bool:
    """Tell whether the care team was asked about a risk after one of these, or after what its writer wrote or
    confided to them.

    Each is the name of a kind and a number. That somebody else is worried about the writer counts too.
    """
    return any(_was_asked_after(IS_RISK, *content) for content in contents)


def is_risk_seen(*contents: tuple[str, int]) -> bool:
    """Tell the same without the worry of somebody else, which alone takes no statement or second look from anybody."""
    return any(_was_asked_after(IS_SEEN, *content) for content in contents)


def _was_asked_after(what: Q, kind: str, object_id: int) -> bool:
    replies = Reply.objects.filter(kind=kind, object_id=object_id).values("pk")
    appeals = Appeal.objects.filter(kind=kind, object_id=object_id).values("pk")
    about = (
        Q(kind__in=[kind, shared(kind)], object_id=object_id)
        | Q(kind="reply", object_id__in=replies)
        | Q(kind="appeal", object_id__in=appeals)
    )
    asked = Review.objects.filter(about).exclude(outcome=Review.Outcome.WITHDRAWN)
    return asked.filter(what).exists()
