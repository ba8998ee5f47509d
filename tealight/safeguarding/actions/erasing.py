"""What happens to somebody's reasons when their account is erased."""

from tealight.accounts.models import User
from tealight.safeguarding.models import Opinion, Review


def forget_reasons_of(user: User) -> None:
    """Take what an account wrote beside its decisions away; the decisions stand. Called inside the erasure."""
    Review.objects.filter(decided_by=user).exclude(note="").update(note="")
    Review.objects.filter(handed_by=user, closed_at__isnull=True).update(handover="")
    Opinion.objects.filter(by=user).update(note="")
