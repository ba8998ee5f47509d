"""Whether somebody may be at risk: then no word of a rule, a refusal or a program reaches them."""

from django.db.models import Q

from tealight.safeguarding.contents import shared
from tealight.safeguarding.models import CONFIDED, Appeal, Group, Reply, Review
from tealight.safeguarding.policy import RISKS

IS_RISK = Q(reason__in=RISKS.values()) | Q(group__in=[Group.CRISIS, Group.WORRY])


def is_near_risk(*contents: tuple[str, int]) -> bool:
    """Tell whether the care team was asked about a risk after one of these, or after what its writer wrote or
    confided to them.

    Each is the name of a kind and a number.
    """
    return any(_is_near_risk(kind, object_id) for kind, object_id in contents)


def _is_near_risk(kind: str, object_id: int) -> bool:
    itself = Q(kind__in=[kind.removeprefix(CONFIDED), shared(kind.removeprefix(CONFIDED))], object_id=object_id)
    replies = Reply.objects.filter(itself).values("pk")
    appeals = Appeal.objects.filter(itself).values("pk")
    about = itself | Q(kind="reply", object_id__in=replies) | Q(kind="appeal", object_id__in=appeals)
    asked = Review.objects.filter(about).exclude(outcome=Review.Outcome.WITHDRAWN)
    return asked.filter(IS_RISK).exists()
