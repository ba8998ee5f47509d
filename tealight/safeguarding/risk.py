"""Whether somebody may be at risk: then no word of a rule, a refusal or a program reaches them."""

from functools import reduce
from operator import or_

from django.db.models import Q

from tealight.safeguarding.contents import shared, with_parts
from tealight.safeguarding.models import CONFIDED, Appeal, CrisisCase, Group, Reply, Review
from tealight.safeguarding.policy import RISKS

IS_RISK = Q(reason__in=RISKS.values()) | Q(group__in=[Group.CRISIS, Group.WORRY])


def is_near_risk(*contents: tuple[str, int]) -> bool:
    """Tell whether a risk was seen in one of these, a change of it, or what its writer wrote or confided about it.

    Each is the name of a kind and a number. A risk was seen where the care team was asked about one, or where there is
    a crisis case that nobody closed because they saw no danger.
    """
    itself = reduce(or_, (_named(*part) for content in contents for part in with_parts(*content)), Q(pk__in=[]))
    replies, appeals = (model.objects.filter(itself).values("pk") for model in (Reply, Appeal))
    about = itself | Q(kind="reply", object_id__in=replies) | Q(kind="appeal", object_id__in=appeals)
    asked = Review.objects.filter(about).exclude(outcome=Review.Outcome.WITHDRAWN)
    cared = CrisisCase.objects.filter(about).exclude(outcome=CrisisCase.Outcome.NO_DANGER)
    return asked.filter(IS_RISK).exists() or cared.exists()


def _named(kind: str, object_id: int) -> Q:
    """Return the condition that a row is about a content, as it is or as it was confided."""
    name = kind.removeprefix(CONFIDED)
    return Q(kind__in=[name, shared(name)], object_id=object_id)
