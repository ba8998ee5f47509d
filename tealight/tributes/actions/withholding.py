"""What the care team and the operator do with a photograph: take it from the page, let it be seen again, lock it."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.media import actions as media
from tealight.notices.holders import absolute
from tealight.safeguarding.actions import ask_for_review, decide
from tealight.safeguarding.addresses import talk_address
from tealight.safeguarding.models import Group, Review
from tealight.tributes.actions.photographs import KIND
from tealight.tributes.actions.publications import tell_guardians
from tealight.tributes.models import Photograph

Status = Photograph.Status


@transaction.atomic
def take_from_the_page(photograph: Photograph, by: User, reason: str) -> None:
    """Withhold a photograph at once, as a decision like any other: recorded, told to its family, and to be undone.

    Its family reads the reason as it is written.
    """
    tribute_id = photograph.tribute_id
    review = ask_for_review(KIND, photograph.pk, tribute_id, group=Group.TAKEN_OFF, reason="")
    decide(review.pk, by, Review.Outcome.REFUSED, reason, told=reason)


@transaction.atomic
def lock_photograph(photograph: Photograph, by: User, reason: str) -> None:
    """Withhold a photograph and lock its bytes: nobody is served them, nothing copies them, nothing erases them.

    Its family is told nothing of it by this: whether they may be told is for the authority that is asked.
    """
    Photograph.objects.filter(pk=photograph.pk).update(status=Status.WITHHELD, changed_at=timezone.now())
    media.lock_picture(photograph.picture)
    subject = f"{KIND}:{photograph.pk}"
    record(by, "photograph.locked", subject, tribute_id=photograph.tribute_id, note=reason)


@transaction.atomic
def unlock_photograph(photograph: Photograph, by: User, reason: str) -> None:
    """Give the bytes back to their family; strangers see the photograph only once the care team lets them."""
    media.unlock_picture(photograph.picture)
    subject = f"{KIND}:{photograph.pk}"
    record(by, "photograph.unlocked", subject, tribute_id=photograph.tribute_id, note=reason)


@transaction.atomic
def show_photograph(photograph_id: int, by: User) -> None:
    """Let a photograph be seen by those for whom its family meant it; called by a decision of the care team."""
    Photograph.objects.filter(pk=photograph_id).update(status=Status.SHOWN)


@transaction.atomic
def withhold_photograph(photograph_id: int, by: User, reason: str) -> None:
    """Take a photograph from everybody but its family; called by a decision of the care team."""
    Photograph.objects.filter(pk=photograph_id).update(status=Status.WITHHELD)


@transaction.atomic
def tell_of_withholding(photograph_id: int, reason: str) -> None:
    """Tell a family that a photograph was taken from its page, and why.

    Where to answer is told to whoever added it alone: the care team may have spoken with them there before.
    """
    photograph = Photograph.objects.select_related("tribute").get(pk=photograph_id)
    to_one = (photograph.added_by_id, {"talk": absolute(talk_address(KIND, photograph_id))})
    tell_guardians(
        photograph.tribute, "photograph_withheld", {"reason": reason}, to_one=to_one, about=f"{KIND}:{photograph_id}"
    )


@transaction.atomic
def hold_photograph(photograph_id: int, by: User) -> None:
    """Put a photograph back to waiting, because a decision about it is undone."""
    Photograph.objects.filter(pk=photograph_id).update(status=Status.HELD)
