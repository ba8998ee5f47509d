"""What holds in one guestbook: what the operator chose for the site, made stricter by what its family chose."""

from dataclasses import replace
from datetime import datetime

from tealight.guestbook.models import BusyTime, CircleWaits
from tealight.safeguarding.policy import Rules
from tealight.safeguarding.queries import site_rules


def circle_waits(tribute_id: int) -> bool:
    """Tell whether the family lets the words of its circle wait for the care team too."""
    return CircleWaits.objects.filter(tribute_id=tribute_id, ended_at=None).exists()


def busy_time(tribute_id: int, now: datetime) -> BusyTime | None:
    """Return what the operator offered for a busy time, whether the family agreed yet or not; None once it is over."""
    return BusyTime.objects.filter(tribute_id=tribute_id, ended_at=None, until__gt=now).first()


def rules_in(tribute_id: int, now: datetime) -> Rules:
    """Return the rules under which words are left here; what is shown unread takes the word of both."""
    busy = busy_time(tribute_id, now)
    site = replace(site_rules().as_rules, clean_is_shown=busy is not None)
    return site.stricter(Rules(circle_waits(tribute_id), clean_is_shown=busy is not None and busy.is_on))
