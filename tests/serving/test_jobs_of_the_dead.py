"""A job that a worker had begun when it was killed is done by the next one."""

import time

from tests.environment import ROOT
from tests.serving.conftest import Build

MAKE_RUNNING_JOB = """
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.serving.job import leave_a_note
job = leave_a_note.enqueue("kept")
DBTaskResult.objects.filter(pk=job.id).update(status="RUNNING", started_at=timezone.now(), worker_ids=["gone/1/1"])
"""


def test_it_runs_again(build: Build) -> None:
    house = build(PYTHONPATH=str(ROOT))
    house.manage("migrate", "--verbosity", "0")
    house.python(MAKE_RUNNING_JOB)
    house.start()
    until = time.monotonic() + 15
    while not (house.data / "note").exists():
        assert time.monotonic() < until
        time.sleep(0.1)
    assert (house.data / "note").read_text(encoding="utf-8") == "kept"
