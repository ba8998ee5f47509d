"""What the worker throws away each hour, between two daily sweeps."""

from datetime import datetime

from tealight.config.sweeping import forget_done_jobs, forget_failed_jobs, forget_sessions
from tealight.media.actions import erase_unfinished, erase_unheld
from tealight.tributes.actions import erase_old_drafts


def tidy(now: datetime) -> None:
    """Delete finished jobs, sessions that ended, files of photographs that nothing holds, and old drafts."""
    forget_done_jobs(now)
    forget_failed_jobs(now)
    forget_sessions(now)
    erase_unheld(now)
    erase_unfinished(now)
    erase_old_drafts(now)
