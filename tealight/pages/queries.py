"""Questions about the work that is done in the background, and about the lights of the first page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Min, Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tealight.pages.models import Worker
from tealight.tributes.grammar import sentences
from tealight.tributes.queries import listed_tributes

# A worker says that it lives every ten seconds; one that was silent for a minute is taken for dead.
SILENCE = timedelta(seconds=60)


@dataclass(frozen=True)
class Light:
    """A tribute that its family lets the first page name."""

    name: str
    key: str


def lights() -> list[Light]:
    """Return the lights of the first page, each by the name that its family gave it."""
    return [Light(sentences(tribute).title, tribute.address) for tribute in listed_tributes()]


def worker_seen_at() -> datetime | None:
    """Return when any worker was last heard, or None where none ever was."""
    seen: datetime | None = Worker.objects.aggregate(last=Max("seen_at"))["last"]
    return seen


def living_workers(now: datetime) -> set[str]:
    """Return the names of the workers that were heard within SILENCE."""
    return set(Worker.objects.filter(seen_at__gt=now - SILENCE).values_list("name", flat=True))


def oldest_waiting_job(now: datetime | None = None) -> datetime | None:
    """Return since when the job that waits longest has been ready to run, or None where none waits."""
    now = now or timezone.now()
    unplanned = Q(run_after=get_date_max())
    waiting = DBTaskResult.objects.ready().aggregate(
        unplanned=Min("enqueued_at", filter=unplanned),
        planned=Min("run_after", filter=~unplanned & Q(run_after__lte=now)),
    )
    return min((since for since in waiting.values() if since is not None), default=None)
