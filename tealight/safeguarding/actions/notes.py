"""What goes with words that their author erases: everything that the care team noted about them."""

from collections.abc import Collection

from django.db import transaction

from tealight.audit.actions import forget_notes as forget_recorded_notes
from tealight.safeguarding.models import CaseStep, CrisisCase, Opinion, Review


@transaction.atomic
def forget_notes_about(kind: str, object_ids: Collection[int]) -> None:
    """Erase what was noted about contents that their author erases; the record still says who decided and when.

    That is what stands beside decisions, what was written for whoever comes next or for a second person, and the words
    in crisis cases, whose steps stay. Call it before the transaction touches the content's own row, as `close_review`.
    """
    about = {"kind": kind, "object_id__in": object_ids}
    reviews, cases = Review.objects.filter(**about), CrisisCase.objects.filter(**about)
    reviews.exclude(note="", handover="").update(note="", handover="")
    Opinion.objects.filter(review__in=reviews).exclude(note="").update(note="")
    cases.exclude(closing_words="").update(closing_words="")
    CaseStep.objects.filter(case__in=cases).exclude(words="").update(words="")
    forget_recorded_notes(f"{kind}:{object_id}" for object_id in object_ids)
