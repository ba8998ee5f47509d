"""Several people at one moment: work in threads, each with a connection of its own to a real database."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TypeVar

from django.db import connection, connections
from django.db.models import Model

Result = TypeVar("Result")


class Race:
    """A place to race in.

    On SQLite it is a file of its own with the tables of the given models, because the tests' database in memory knows
    no waiting; elsewhere it is the tests' database, which the test has to take with `transaction=True`.
    """

    def __init__(self, folder: Path, models: Sequence[type[Model]]) -> None:
        self.path = folder / "race.sqlite3"
        if connection.vendor == "sqlite":
            self.alone(lambda: self._make(models))

    def alone(self, work: Callable[[], Result]) -> Result:
        """Do one thing in the place of the race."""
        return self.run([work])[0]

    def run(self, works: Sequence[Callable[[], Result]]) -> list[Result]:
        """Begin all works at one moment and return what each gave."""
        barrier = Barrier(len(works))
        with ThreadPoolExecutor(len(works)) as threads:
            running = [threads.submit(self._connected, work, barrier) for work in works]
            return [one.result() for one in running]

    def _connected(self, work: Callable[[], Result], barrier: Barrier) -> Result:
        if connection.vendor == "sqlite":
            elsewhere = {**connection.settings_dict, "NAME": self.path}
            connections["default"] = type(connections["default"])(elsewhere, "default")
        try:
            barrier.wait(timeout=20)
            return work()
        finally:
            connection.close()

    def _make(self, models: Sequence[type[Model]]) -> None:
        # Keys to tables that are not here are never followed.
        connection.disable_constraint_checking()
        with connection.schema_editor() as editor:
            for model in models:
                editor.create_model(model)
