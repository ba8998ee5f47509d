"""What stands around reviews on the care list; found for a whole page in as many questions as for one."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from tealight.accounts.models import User
from tealight.accounts.queries import care_team
from tealight.safeguarding.models import CrisisCase, Group, Opinion, Review
from tealight.safeguarding.queries.carers import resting

EARLIER = 5

Content = tuple[str, int]


@dataclass(frozen=True)
class Around:
    """The care team, and who of it rests now; earlier decisions and open cases by content, opinions by review."""

    team: Sequence[User]
    resting: Collection[int]
    earlier: dict[Content, list[Review]]
    opinions: dict[int, list[Opinion]]
    cases: dict[Content, CrisisCase]


def content_of(review: Review) -> Content:
    """Return what a review is about."""
    return review.kind, review.object_id


def around(reviews: Sequence[Review], now: datetime) -> Around:
    """Return what stands around some reviews."""
    return Around(care_team(), resting(now), earlier_decisions(reviews), _opinions(reviews), _open_cases(reviews))


def earlier_decisions(reviews: Sequence[Review]) -> dict[Content, list[Review]]:
    """Return what people decided before about the contents of some reviews, the latest first and not all."""
    rows = Review.objects.filter(_about({content_of(review) for review in reviews}), closed_at__isnull=False)
    people = rows.exclude(outcome=Review.Outcome.WITHDRAWN).exclude(pk__in=[review.pk for review in reviews])
    place = Window(RowNumber(), partition_by=[F("kind"), F("object_id")], order_by=F("pk").desc())
    found: dict[Content, list[Review]] = defaultdict(list)
    for row in people.annotate(place=place).filter(place__lte=EARLIER).select_related("decided_by").order_by("-pk"):
        found[content_of(row)].append(row)
    return found


def _opinions(reviews: Sequence[Review]) -> dict[int, list[Opinion]]:
    asking = [review.pk for review in reviews if review.is_asking]
    found: dict[int, list[Opinion]] = defaultdict(list)
    for opinion in Opinion.objects.filter(review__in=asking).select_related("by").order_by("at", "pk"):
        found[opinion.review_id].append(opinion)
    return found


def _open_cases(reviews: Sequence[Review]) -> dict[Content, CrisisCase]:
    at_risk = {content_of(review) for review in reviews if review.group <= Group.WORRY}
    rows = CrisisCase.objects.filter(_about(at_risk), closed_at__isnull=True)
    return {(case.kind, case.object_id): case for case in rows}


def _about(contents: Collection[Content]) -> Q:
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in contents:
        numbers[kind].append(number)
    found = Q(pk__in=[])
    for kind, of_kind in numbers.items():
        found |= Q(kind=kind, object_id__in=of_kind)
    return found
