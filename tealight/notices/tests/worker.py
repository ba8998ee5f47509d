"""The worker for tests: it does what waits, inside the transaction of the test."""

from unittest import mock

from django.core.management import call_command

COMMAND = "django_tasks_db.management.commands.db_worker"


def work() -> None:
    """Run every job that is ready, as the real worker would; it must not close the connection of the test."""
    with mock.patch(f"{COMMAND}.close_old_connections"):
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
