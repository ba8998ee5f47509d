"""What a page says of the kind of loss, for a member of the care team who asks not to be given some kinds."""

from collections.abc import Collection

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.tributes.models import Loss, Tribute

SEVERAL, ONE_LIVES = "several", "one_lives"
LABELS: dict[str, str | Promise] = {
    **{loss.value: loss.label for loss in Loss if loss != Loss.UNSAID},
    SEVERAL: _("twins, or more babies than one"),
    ONE_LIVES: _("one baby died, and another one lives"),
}


def losses_of(tribute_ids: Collection[int]) -> dict[int, set[str]]:
    """Return the kinds of loss that some tributes tell; one that tells none is left out."""
    lost = Count("babies", filter=Q(babies__is_living=False))
    living = Count("babies", filter=Q(babies__is_living=True))
    rows = Tribute.objects.filter(pk__in=tribute_ids).annotate(lost=lost, living=living)
    found = {
        pk: {name for name, is_so in ((loss, loss), (SEVERAL, dead + alive > 1), (ONE_LIVES, dead and alive)) if is_so}
        for pk, loss, dead, alive in rows.values_list("pk", "loss", "lost", "living")
    }
    return {pk: names for pk, names in found.items() if names}
