"""One writer at a time for each tribute, and no words put over others that their writer never saw."""

from django.utils.translation import gettext as _

from tealight.tributes.models import Tribute


class ChangedMeanwhileError(Exception):
    """Other words were kept since the form with these was opened; its text says so to whoever wrote them."""

    def __str__(self) -> str:
        return _("Other words were kept here while you wrote. Nothing was lost: both are below, and you choose.")


def locked(tribute: Tribute) -> Tribute:
    """Lock the row of a tribute until the transaction ends, and bring the caller's copy up to date.

    Where a review is closed as well, that comes first: the care team's decision takes the two in the same order.
    """
    fresh = Tribute.objects.select_for_update().get(pk=tribute.pk)
    tribute.audience, tribute.is_listed = fresh.audience, fresh.is_listed
    return tribute
