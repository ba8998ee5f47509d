"""Starting answers, ending leaves nothing behind."""

import os
import signal
import time

import pytest

from tests.house import House, children, descendants, is_alive
from tests.serving.conftest import Build


def all_of(house: House) -> list[int]:
    assert house.process is not None
    processes = [house.process.pid, *descendants(house.process.pid)]
    assert len(processes) >= 4, "the parent, the web server with a worker of its own, the background worker"
    return processes


def ends_within(processes: list[int], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while any(is_alive(process) for process in processes):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def test_it_answers_and_its_worker_lives(build: Build) -> None:
    house = build().start()
    state = house.health()
    assert state["database"] == "ok"
    until = time.monotonic() + 20
    while (state["worker"]["state"], state["oldest_waiting_job_seconds"]) != ("alive", None):
        assert time.monotonic() < until, state
        time.sleep(0.1)
        state = house.health()


def test_its_worker_plans_the_next_sweep(build: Build) -> None:
    house = build().start()
    ask = "from django_tasks_db.models import DBTaskResult as Job; print([job.task_path for job in Job.objects.all()])"
    until = time.monotonic() + 20
    while "tealight.config.sweeping.sweep" not in house.python(ask):
        assert time.monotonic() < until
        time.sleep(0.1)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_end_it_ends_with_all_its_processes(build: Build, how: signal.Signals) -> None:
    house = build().start()
    processes = all_of(house)
    assert house.stop(how) == 0
    assert ends_within(processes, 10)


def test_killed_it_leaves_no_child_behind(build: Build) -> None:
    house = build().start()
    processes = all_of(house)
    assert house.process is not None
    house.process.kill()
    assert ends_within(processes, 5)


def test_a_second_start_takes_less_than_five_seconds(build: Build) -> None:
    house = build().start()
    house.stop()
    began = time.monotonic()
    house.start()
    assert house.health()["database"] == "ok"
    assert time.monotonic() - began < 5


def the_worker(house: House) -> int | None:
    assert house.process is not None
    return next((child for child in children(house.process.pid) if not children(child)), None)


def test_a_worker_that_dies_is_started_again(build: Build) -> None:
    house = build().start()
    first = the_worker(house)
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until = time.monotonic() + 10
    while the_worker(house) in {first, None}:
        assert time.monotonic() < until
        time.sleep(0.05)
    assert house.health()["database"] == "ok"


def test_without_its_web_server_it_ends_and_says_so(build: Build) -> None:
    house = build().start()
    assert house.process is not None
    processes = all_of(house)
    web = next(child for child in children(house.process.pid) if children(child))
    os.kill(web, signal.SIGKILL)
    assert house.process.wait(timeout=15) == 1
    assert house.process.stderr is not None
    assert "The web server ended" in house.process.stderr.read()
    assert ends_within(processes, 1)


def test_a_part_of_the_web_server_that_dies_is_started_again(build: Build) -> None:
    house = build(WEB_WORKERS="1").start()
    assert house.process is not None
    web = next(child for child in children(house.process.pid) if children(child))
    [first] = children(web)
    os.kill(first, signal.SIGKILL)
    until = time.monotonic() + 15
    while not children(web) or first in children(web):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert _answers(house, until)


def _answers(house: House, until: float) -> bool:
    while time.monotonic() < until:
        try:
            return bool(house.health()["database"] == "ok")
        except OSError:
            time.sleep(0.1)
    return False


def test_the_data_folder_is_closed_to_others(build: Build) -> None:
    house = build().start()
    assert house.data.stat().st_mode & 0o077 == 0
