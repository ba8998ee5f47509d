"""Where more words wait than the team reads in a day, as an operator sees it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from tealight.guestbook.models import BusyTime
from tealight.guestbook.rules import busy_time
from tealight.safeguarding.queries import busy_tributes, has_more_waiting, site_rules
from tealight.tributes.grammar import sentences
from tealight.tributes.models import Tribute


@dataclass(frozen=True)
class Busy:
    """One tribute; nothing of it is told but its title, and that only where the operator can do something for it."""

    tribute: Tribute
    title: str
    has_many: bool
    standing: BusyTime | None

    @property
    def may_be_offered(self) -> bool:
        return self.has_many and self.standing is None


def busy_one(tribute_id: int, now: datetime) -> Busy:
    """Return one tribute; raise Http404 where there is none."""
    tribute = Tribute.objects.filter(pk=tribute_id).first()
    if tribute is None:
        raise Http404
    has_many, standing = has_more_waiting(tribute_id, site_rules().read_a_day), busy_time(tribute_id, now)
    title = str(sentences(tribute).title) if has_many or standing is not None else ""
    return Busy(tribute, title, has_many, standing)


def all_busy(now: datetime) -> list[Busy]:
    """Return the tributes where many words wait, and those for which a family was asked or agreed."""
    standing = BusyTime.objects.filter(ended_at=None, until__gt=now).order_by("pk")
    ids = [*standing.values_list("tribute_id", flat=True), *busy_tributes(site_rules().read_a_day)]
    return [busy_one(tribute_id, now) for tribute_id in dict.fromkeys(ids)]
