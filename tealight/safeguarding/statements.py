"""What whoever wrote refused words is told: what was decided, by whom, why, and how to ask for a second look."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from tealight.safeguarding import contents
from tealight.safeguarding.access import somebody_can_read
from tealight.safeguarding.addresses import token_for
from tealight.safeguarding.models import Appeal
from tealight.safeguarding.policy import HARMS
from tealight.safeguarding.reasons import sentence_for_author
from tealight.safeguarding.risk import is_risk_seen
from tealight.safeguarding.spoken import appeal_about, decided_to_refuse, refusal_of


@dataclass(frozen=True)
class Statement:
    """What a page says of one refusal.

    Where somebody may be `at_risk`, the page says none of it: only that the words stay between them and the care team.
    `was_marked` says that the reader had marked a place; `has_another` that somebody else is there for a second look;
    `stays` that it is the family's own and is not erased.
    """

    at_risk: bool
    decided_at: datetime
    why: str
    was_marked: bool
    kept_days: int
    erased_on: date
    stays: bool
    has_another: bool
    appeal: Appeal | None
    token: str

    @property
    def can_appeal(self) -> bool:
        """There is no last day: a second look can be asked for as long as the words are kept."""
        return self.appeal is None and not self.at_risk


def statement_about(kind: str, object_id: int, back: str = "") -> Statement | None:
    """Return what is said of a content that is refused, or that a second look let be seen; None for any other."""
    registered = contents.kind_of(kind)
    if registered is None or not registered.has_statement:
        return None
    refused, asked = refusal_of(kind, object_id), appeal_about(kind, object_id)
    if refused is not None and asked is not None and asked.review_id != refused.pk:
        asked = None  # it was about an earlier refusal
    review = refused or (asked.review if asked and asked.outcome == Appeal.Outcome.UPHELD else None)
    author = contents.author_of(kind, object_id) if review else None
    if review is None or author is None:
        return None
    decided_at = asked.refused_at if asked else review.closed_at or review.opened_at
    return Statement(
        at_risk=is_risk_seen((kind, object_id), author.about),
        decided_at=decided_at,
        why=sentence_for_author(asked.refusal if asked else review.refusal),
        was_marked=review.reason in HARMS.values(),
        kept_days=settings.RETENTION.refused_words,
        erased_on=timezone.localdate(decided_at + timedelta(days=settings.RETENTION.refused_words)),
        stays=author.holder is not None,
        has_another=somebody_can_read(author.involved | decided_to_refuse(review)),
        appeal=asked,
        token=token_for(kind, object_id, back),
    )
