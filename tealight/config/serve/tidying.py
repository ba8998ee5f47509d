"""What the worker throws away each hour, because nobody needs it any more."""

from datetime import datetime, timedelta

from django.core.management import call_command
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tealight.media.actions import erase_unheld
from tealight.tributes.actions import erase_old_drafts

# A job that went well is kept as long as somebody may wonder whether it ran; one that failed, until it was looked into.
KEPT = {TaskResultStatus.SUCCESSFUL: timedelta(days=1), TaskResultStatus.FAILED: timedelta(days=30)}


def tidy(now: datetime) -> None:
    """Delete finished jobs, sessions that ended, files of photographs that nothing holds, and old drafts."""
    for status, kept in KEPT.items():
        DBTaskResult.objects.filter(status=status, finished_at__lt=now - kept).delete()
    erase_unheld(now)
    erase_old_drafts(now)
    call_command("clearsessions", verbosity=0)
