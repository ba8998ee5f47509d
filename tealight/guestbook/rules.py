"""What holds in one guestbook: what the operator chose for the site, made stricter by what its family chose."""

from datetime import datetime

from tealight.guestbook.models import BusyTime, CircleWaits
from tealight.safeguarding.policy import Rules, Standing
from tealight.safeguarding.queries import site_rules
from tealight.tributes.models import Tribute


def circle_waits(tribute_id: int) -> bool:
    """Tell whether the family lets the words of its circle wait for the care team too."""
    return CircleWaits.objects.filter(tribute_id=tribute_id, ended_at=None).exists()


def busy_time(tribute_id: int, now: datetime) -> BusyTime | None:
    """Return what the operator offered for a busy time, whether the family agreed yet or not; None once it is over."""
    return BusyTime.objects.filter(tribute_id=tribute_id, ended_at=None, until__gt=now).first()


def rules_in(tribute: Tribute, standing: Standing, now: datetime) -> Rules:
    """Return the rules under which somebody's words are left here; only for strangers and the circle are there any."""
    if not tribute.is_open or standing not in {Standing.STRANGER, Standing.CIRCLE}:
        return Rules()
    busy, is_circle = busy_time(tribute.pk, now), standing is Standing.CIRCLE
    site = Rules(is_circle and site_rules().circle_waits, clean_is_shown=busy is not None)
    return site.stricter(Rules(is_circle and circle_waits(tribute.pk), clean_is_shown=busy is not None and busy.is_on))
