"""Jobs that a worker had begun when it was killed: they run again, so that nothing promised is lost."""

import socket
from datetime import datetime
from pathlib import Path

from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tealight.pages.models import Worker
from tealight.pages.queries import living_workers

# A job that outlived this many workers probably ends them; it is set aside as failed and not run again.
ATTEMPTS = 5


def _host() -> str:
    return socket.gethostname()[:30]


def _began(pid: int) -> str:
    """Return when a process began, in the kernel's ticks, which tells it from a later one with the same number."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[19]
    except OSError:
        return ""


def worker_name(pid: int) -> str:
    """Return a name that no other process on any machine ever has: host, process and when it began."""
    return f"{_host()}/{pid}/{_began(pid)}"


def dead_workers() -> set[str]:
    """Return the workers of this machine whose process is gone."""
    here = Worker.objects.filter(name__startswith=f"{_host()}/").values_list("name", flat=True)
    return {name for name in here if name != worker_name(int(name.split("/")[1]))}


def return_orphans(now: datetime) -> int:
    """Put running jobs whose worker is not heard any more back into the queue; return how many."""
    living = living_workers(now)
    returned = 0
    for job in DBTaskResult.objects.running().only("pk", "worker_ids", "started_at"):
        if job.worker_ids and job.worker_ids[-1] in living:
            continue
        spent = len(job.worker_ids) >= ATTEMPTS
        returned += DBTaskResult.objects.filter(
            pk=job.pk, status=TaskResultStatus.RUNNING, started_at=job.started_at
        ).update(
            status=TaskResultStatus.FAILED if spent else TaskResultStatus.READY, finished_at=now if spent else None
        )
    return returned
