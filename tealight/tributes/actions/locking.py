"""One writer at a time for each tribute."""

from tealight.tributes.models import Tribute


def locked(tribute: Tribute) -> Tribute:
    """Lock the row of a tribute until the transaction ends, and bring the caller's copy up to date.

    Where a review is closed as well, that comes first: the care team's decision takes the two in the same order.
    """
    fresh = Tribute.objects.select_for_update().get(pk=tribute.pk)
    tribute.audience, tribute.is_listed = fresh.audience, fresh.is_listed
    return tribute
