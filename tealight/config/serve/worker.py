"""The background worker: does the jobs of the queue one by one, says that it lives, and takes over from the dead."""

import logging
import os
import threading

from django.db import Error, close_old_connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from tealight.audit.actions import seal
from tealight.config.serve.orphans import dead_workers, return_orphans, worker_name
from tealight.config.sweeping import queue_sweep
from tealight.pages.actions import forget_workers, say_alive

SEAL = 60  # seconds between two times of sealing the record
BEAT = 10  # seconds between two signs of life; the health page calls a worker silent after sixty
log = logging.getLogger("tealight.worker")


def beat(name: str) -> None:
    """Say that this worker lives, and put the jobs of workers that no longer do back into the queue."""
    now = timezone.now()
    say_alive(name, now)
    returned = return_orphans(now)
    if returned:
        log.warning("%s jobs of a worker that ended are run again.", returned)


def _keep_beating(name: str, stop: threading.Event) -> None:
    while not stop.wait(BEAT):
        try:
            close_old_connections()
            beat(name)
        except Exception:  # whatever it was, a worker that falls silent for good is taken for dead while it works
            log.exception("The worker could not say that it lives; it tries again in %s seconds.", BEAT)
        finally:
            close_old_connections()


def _keep_sealing(stop: threading.Event) -> None:
    # A thread of its own: after a great many decisions it takes longer than the signs of life can wait.
    while not stop.wait(SEAL):
        try:
            close_old_connections()
            seal(timezone.now())
        except Error:
            log.exception("The record could not be sealed; it is tried again in %s seconds.", SEAL)
        finally:
            close_old_connections()


def run_worker() -> int:
    """Work until asked to stop; the job under way is finished first."""
    now, name = timezone.now(), worker_name(os.getpid())
    forget_workers(dead_workers(), now)
    beat(name)
    queue_sweep(now)
    stop = threading.Event()
    threading.Thread(target=_keep_beating, args=(name, stop), daemon=True).start()
    threading.Thread(target=_keep_sealing, args=(stop,), daemon=True).start()
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=1,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
    )
    worker.configure_signals()
    try:
        worker.run()
    finally:
        stop.set()
        forget_workers({name}, timezone.now())
    return 0
