"""What is done once an hour without anybody asking: accounts whose day has come, letters whose task was lost."""

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from tealight.accounts.actions.closing import erase_due
from tealight.accounts.actions.profile import forget_unanswered
from tealight.notices.actions import deliver_waiting

PAUSE = timedelta(hours=1)


@task()
def chores() -> None:
    """Do them; the next time is queued first, so that a failure today does not end them for good."""
    now = timezone.now()
    queue_chores(now)
    deliver_waiting(now)
    erase_due(now)
    forget_unanswered(now)


def queue_chores(now: datetime) -> None:
    """Put the next time into the queue unless it waits there already; the worker calls this when it starts."""
    if not DBTaskResult.objects.filter(task_path=chores.module_path, status="READY").exists():
        chores.using(run_after=now + PAUSE).enqueue()
