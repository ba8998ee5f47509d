"""Jobs of workers that are gone run again; jobs of workers that live are left alone."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tealight.config.serve.orphans import ATTEMPTS, dead_workers, return_orphans, worker_name
from tealight.pages.actions import say_alive

pytestmark = pytest.mark.django_db


def begun_by(*workers: str) -> DBTaskResult:  # type: ignore[type-arg]
    return DBTaskResult.objects.create(
        task_path="x",
        args_kwargs={},
        backend_name="default",
        run_after=get_date_max(),
        status="RUNNING",
        started_at=timezone.now(),
        worker_ids=list(workers),
    )


def state_of(job: DBTaskResult) -> str:  # type: ignore[type-arg]
    job.refresh_from_db()
    return str(job.status)


def test_a_job_whose_worker_is_unknown_runs_again() -> None:
    job = begun_by("gone/1/1")
    assert return_orphans(timezone.now()) == 1
    assert state_of(job) == "READY"


def test_a_job_whose_worker_lives_is_left_alone() -> None:
    job = begun_by("gone/1/1", "here/2/2")
    say_alive("here/2/2", timezone.now())
    assert return_orphans(timezone.now()) == 0
    assert state_of(job) == "RUNNING"


def test_a_job_whose_worker_fell_silent_runs_again() -> None:
    job = begun_by("there/2/2")
    say_alive("there/2/2", timezone.now() - timedelta(minutes=2))
    assert return_orphans(timezone.now()) == 1
    assert state_of(job) == "READY"


def test_a_job_that_ends_every_worker_is_set_aside() -> None:
    job = begun_by(*(f"gone/{number}/1" for number in range(ATTEMPTS)))
    assert return_orphans(timezone.now()) == 1
    assert state_of(job) == "FAILED"


def test_a_worker_of_this_machine_is_dead_when_its_process_is_another() -> None:
    mine = worker_name(os.getpid())
    host = mine.split("/")[0]
    for name in (mine, f"{host}/{os.getpid()}/1", f"{host}/999999999/1", "elsewhere/1/1"):
        say_alive(name, timezone.now())
    assert dead_workers() == {f"{host}/{os.getpid()}/1", f"{host}/999999999/1"}
