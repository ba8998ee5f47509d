"""Taking away what has been kept as long as the table of retention says: hourly by the worker, or by hand."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from django_tasks import task
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tealight.accounts.actions import erase_due
from tealight.accounts.actions.profile import forget_unanswered
from tealight.media.actions import erase_unfinished, erase_unheld
from tealight.notices.actions import deliver_waiting, forget_files, forget_letters
from tealight.safeguarding.actions import forget_cases, forget_notes, forget_refused, forget_team_notes
from tealight.surge.limits import forget_networks
from tealight.tributes.actions import erase_old_drafts, erase_removed

PAUSE = timedelta(hours=1)
log = logging.getLogger(__name__)


def _forget_jobs(status: str, days: int, now: datetime) -> int:
    return DBTaskResult.objects.filter(status=status, finished_at__lt=now - timedelta(days=days)).delete()[0]


def forget_done_jobs(now: datetime) -> int:
    """Delete the jobs that went well; return how many."""
    return _forget_jobs(TaskResultStatus.SUCCESSFUL, settings.RETENTION.done_jobs, now)


def forget_failed_jobs(now: datetime) -> int:
    """Delete the jobs that failed; return how many."""
    return _forget_jobs(TaskResultStatus.FAILED, settings.RETENTION.failed_jobs, now)


def forget_sessions(now: datetime) -> int:
    """Delete the sessions that ended; return how many."""
    return Session.objects.filter(expire_date__lt=now).delete()[0]


def forget_counts(now: datetime) -> int:
    """Delete the counts by which sign-in is limited, once their minutes are over; return how many.

    Django's cache leaves them until it is full, and a quiet site's never is.
    """
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(str(settings.CACHES["default"]["LOCATION"]))
        before = connection.ops.adapt_datetimefield_value(now)
        cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [before])  # noqa: S608  # a name of our own settings
        return int(cursor.rowcount)


@dataclass(frozen=True)
class Sweep:
    """One thing that goes: the line of RETENTION that it carries out, in words, and what does it (how many went)."""

    line: str
    what: str
    run: Callable[[datetime], int]


SWEEPS = (
    Sweep("refused_words", "words that were not shown", forget_refused),
    Sweep("refused_words", "notes about decisions", forget_notes),
    Sweep("crisis_cases", "closed crisis cases", forget_cases),
    Sweep("team_notes", "notes among the care team", forget_team_notes),
    Sweep("network_addresses", "codes of networks and people", forget_networks),
    Sweep("network_addresses", "counts of tries to sign in", forget_counts),
    Sweep("mail_logs", "letters that nobody took", forget_letters),
    Sweep("mail_logs", "letters in files", forget_files),
    Sweep("drafts", "drafts", erase_old_drafts),
    Sweep("closed_accounts", "closed accounts", erase_due),
    Sweep("removed_tributes", "tributes that were taken away", erase_removed),
    Sweep("unconfirmed_accounts", "accounts that nobody confirmed", forget_unanswered),
    Sweep("unfinished_photographs", "photographs that came in part", erase_unfinished),
    Sweep("unheld_photographs", "photographs on no page", erase_unheld),
    Sweep("done_jobs", "jobs that were done", forget_done_jobs),
    Sweep("failed_jobs", "jobs that failed", forget_failed_jobs),
    Sweep("session_cookie", "sessions that ended", forget_sessions),
)

# The lines that nothing here carries out, and who does.
BY_OTHERS = {
    "backups": "the operator; `check_retention` tells of those that are too old",
    "visitor_cookie": "the browser",
    "country_cookie": "the browser",
    "care_keys_cookie": "the browser",
}


def sweep_all(now: datetime) -> Iterator[tuple[Sweep, int | None]]:
    """Do every sweep and yield what it took away; None for one that failed, which stops none of the others."""
    for each in SWEEPS:
        try:
            yield each, each.run(now)
        except Exception:
            log.exception("The sweep of %s failed; it is tried again in an hour.", each.what)
            yield each, None


@task()
def sweep() -> None:
    """Sweep, and try letters whose task was lost; the next time is queued first, so that a failure does not end it."""
    now = timezone.now()
    queue_sweep(now)
    for each, gone in sweep_all(now):
        if gone:
            log.info("%s %s are gone.", gone, each.what)
    deliver_waiting(now)


def queue_sweep(now: datetime) -> None:
    """Put the next hour's sweep into the queue unless one waits there; the worker calls this when it starts."""
    if not DBTaskResult.objects.filter(task_path=sweep.module_path, status=TaskResultStatus.READY).exists():
        sweep.using(run_after=now + PAUSE).enqueue()
