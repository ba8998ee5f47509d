"""Letting somebody of the care team read words that are otherwise nobody's to read: their writer alone asks for it."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding.access import somebody_can_read
from tealight.safeguarding.actions.notes import forget_notes_about
from tealight.safeguarding.actions.reviews import ask_for_review
from tealight.safeguarding.contents import shared
from tealight.safeguarding.help import Help
from tealight.safeguarding.models import Group, Review
from tealight.safeguarding.policy import Reason
from tealight.safeguarding.queries import is_asked_about, is_helped_anyway

URGENT = {Help.SELF, Help.MEDICAL, Help.THREAT}


class CannotBeReadError(Exception):
    """Nobody on the care team stands outside the writer's own family, so nobody may read the words."""


@transaction.atomic
def share_words(
    kind: str, object_id: int, tribute_id: int, by: User | None, found: Help | None, involved: Collection[int]
) -> Review | None:
    """Ask the care team to read one text, because its writer wants it; asked twice, it is asked once.

    `kind` is the text's own, such as `chapter`; `involved` are the accounts that never read it. Raise
    CannotBeReadError where that leaves nobody; None where the care team reads it anyway.
    """
    if is_helped_anyway(kind, object_id):
        return None
    if not somebody_can_read(involved):
        raise CannotBeReadError
    group = Group.CRISIS if found in URGENT else Group.WORRY
    name = shared(kind)
    is_new = not is_asked_about(name, object_id)
    review = ask_for_review(name, object_id, tribute_id, group=group, reason=Reason.ASKED_BY_WRITER)
    if is_new:
        record(by, "words.shared", review.subject, tribute_id=tribute_id)
    return review


@transaction.atomic
def take_words_back(kind: str, object_id: int, tribute_id: int, by: User | None) -> None:
    """End what `share_words` began: from now on nobody on the care team can read the text."""
    if forget_shared(kind, object_id):
        confided = Review(kind=shared(kind), object_id=object_id)
        record(by, "words.taken_back", confided.subject, tribute_id=tribute_id)


@transaction.atomic
def forget_shared(kind: str, object_id: int) -> bool:
    """Let nobody read a text that was confided, because it is about to be another or to go; False where none was.

    What the care team noted about it goes at once.

    Like `close_review`, call it before the transaction touches the content's own row.
    """
    forget_notes_about(shared(kind), [object_id])
    asked = Review.objects.filter(kind=shared(kind), object_id=object_id).exclude(outcome=Review.Outcome.WITHDRAWN)
    answered = asked.filter(closed_at__isnull=False).update(outcome=Review.Outcome.WITHDRAWN)
    return bool(asked.update(outcome=Review.Outcome.WITHDRAWN, closed_at=timezone.now()) or answered)
