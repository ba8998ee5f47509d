"""What is no longer needed goes; what waits or was just done stays."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tealight.config.sweeping import sweep_all

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("status", "days", "stays"),
    [
        ("SUCCESSFUL", 2, False),
        ("SUCCESSFUL", 0, True),
        ("FAILED", 2, True),
        ("FAILED", 40, False),
        ("READY", 40, True),
    ],
)
def test_jobs_stay_as_long_as_they_are_needed(status: str, days: int, stays: bool) -> None:
    now = timezone.now()
    ended = None if status == "READY" else now - timedelta(days=days)
    fields = {"task_path": "x", "args_kwargs": {}, "backend_name": "default", "run_after": get_date_max()}
    DBTaskResult.objects.create(status=status, finished_at=ended, **fields)
    list(sweep_all(now))
    assert DBTaskResult.objects.exists() is stays


def test_only_sessions_that_ended_go() -> None:
    now = timezone.now()
    Session.objects.create(session_key="ended", session_data="", expire_date=now - timedelta(minutes=1))
    Session.objects.create(session_key="open", session_data="", expire_date=now + timedelta(minutes=1))
    list(sweep_all(now))
    assert [session.session_key for session in Session.objects.all()] == ["open"]
