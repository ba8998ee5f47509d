"""What a machine that watches the site is told, and that it is told about nobody."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tealight.pages import health
from tealight.pages.actions import forget_workers, say_alive

pytestmark = pytest.mark.django_db


def told(client: Client, status: int = 200) -> dict[str, Any]:
    answer = client.get("/health/")
    assert answer.status_code == status
    state: dict[str, Any] = answer.json()
    return state


def wait_since(since: datetime, **fields: Any) -> None:
    planned = {"run_after": get_date_max(), "backend_name": "default", "task_path": "x", "args_kwargs": {}}
    job = DBTaskResult.objects.create(**{**planned, **fields})
    DBTaskResult.objects.filter(pk=job.pk).update(enqueued_at=since)


def test_a_fresh_site_is_well_and_has_no_worker_yet(client: Client) -> None:
    assert told(client) == {
        "version": settings.VERSION,
        "database": "ok",
        "reader": "ok",
        "worker": {"state": "missing", "seen_seconds_ago": None},
        "oldest_waiting_job_seconds": None,
    }


def test_it_sets_no_cookie_and_is_kept_by_no_cache(client: Client) -> None:
    answer = client.get("/health/")
    assert not answer.cookies
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(("ago", "state"), [(3, "alive"), (300, "silent")])
def test_a_worker_is_alive_until_it_is_silent_for_a_minute(client: Client, ago: int, state: str) -> None:
    say_alive("here/1/1", timezone.now() - timedelta(seconds=ago))
    worker = told(client)["worker"]
    assert worker["state"] == state
    assert ago <= worker["seen_seconds_ago"] <= ago + 5


def test_a_worker_that_went_is_missing(client: Client) -> None:
    say_alive("here/1/1", timezone.now())
    forget_workers({"here/1/1"}, timezone.now())
    assert told(client)["worker"]["state"] == "missing"


def test_the_oldest_of_the_waiting_jobs_counts(client: Client) -> None:
    now = timezone.now()
    wait_since(now - timedelta(seconds=40))
    wait_since(now - timedelta(seconds=90))
    wait_since(now - timedelta(seconds=500), status="RUNNING")
    assert 90 <= told(client)["oldest_waiting_job_seconds"] <= 95


def test_a_job_planned_for_later_waits_from_then_on(client: Client) -> None:
    now = timezone.now()
    wait_since(now - timedelta(days=3), run_after=now + timedelta(hours=1))
    assert told(client)["oldest_waiting_job_seconds"] is None
    wait_since(now - timedelta(days=3), run_after=now - timedelta(seconds=20))
    assert 20 <= told(client)["oldest_waiting_job_seconds"] <= 25


def test_without_its_database_the_site_says_503(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr(health, "worker_seen_at", fail)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert told(client, 503)["database"] == "failing"
