"""Whether somebody may be at risk: then no word of a rule, a refusal or a program reaches them."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from tealight.safeguarding.contents import shared, with_parts
from tealight.safeguarding.models import CONFIDED, Appeal, CrisisCase, Group, Reply, Review
from tealight.safeguarding.policy import RISKS, Reason

# The reader saw it in the words, or their writer asked for somebody.
IS_SEEN = Q(reason__in=[*RISKS.values(), Reason.ASKED_BY_WRITER])
IS_RISK = IS_SEEN | Q(group__in=[Group.CRISIS, Group.WORRY])


def is_near_risk(*contents: tuple[str, int]) -> bool:
    """Tell whether a risk was seen in one of these, a change of it, or what its writer wrote or confided about it.

    Each is the name of a kind and a number. A risk was seen where the care team was asked about one, or where there is
    a crisis case that nobody closed because they saw no danger. That somebody else is worried about the writer counts.
    """
    return _was_asked_after(IS_RISK, Q(), contents)


def is_risk_seen(*contents: tuple[str, int]) -> bool:
    """Tell the same without the worry of somebody else, which alone takes no statement or second look from anybody.

    A case that such a worry opened counts once people have closed it otherwise than with no danger.
    """
    saw_it = ~Q(reason=Reason.WORRIED_ABOUT) | Q(closed_at__isnull=False)
    return _was_asked_after(IS_SEEN, saw_it, contents)


def _was_asked_after(what: Q, which: Q, contents: Sequence[tuple[str, int]]) -> bool:
    itself = reduce(or_, (_named(*part) for content in contents for part in with_parts(*content)), Q(pk__in=[]))
    replies, appeals = (model.objects.filter(itself).values("pk") for model in (Reply, Appeal))
    about = itself | Q(kind="reply", object_id__in=replies) | Q(kind="appeal", object_id__in=appeals)
    asked = Review.objects.filter(about).exclude(outcome=Review.Outcome.WITHDRAWN)
    cared = CrisisCase.objects.filter(about & which).exclude(outcome=CrisisCase.Outcome.NO_DANGER)
    return asked.filter(what).exists() or cared.exists()


def _named(kind: str, object_id: int) -> Q:
    """Return the condition that a row is about a content, as it is or as it was confided."""
    name = kind.removeprefix(CONFIDED)
    return Q(kind__in=[name, shared(name)], object_id=object_id)
