"""What must be true before the first visitor comes: tables, cache, static files and the sample."""

import hashlib
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core import checks
from django.core.management import call_command, get_commands
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from tealight import __version__
from tealight.config.env import MisconfiguredError


def prepare() -> None:
    """Check the settings, then bring database, static files and sample to what this version needs."""
    refuse_errors()
    migrate()
    collect_static()
    if settings.SAMPLE:
        load_sample()
    else:
        refuse_sample_left_behind()


def refuse_errors() -> None:
    """Raise with the first thing that Django's checks, and ours, call an error."""
    errors = [found for found in checks.run_checks() if found.is_serious() and not found.is_silenced()]
    if errors:
        raise MisconfiguredError("\n".join(str(found.msg) for found in errors))


def migrate() -> None:
    """Apply what is missing; asking costs a fifth of what Django's command costs when there is nothing to do."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
    if settings.CACHES["default"]["LOCATION"] not in connection.introspection.table_names():
        call_command("createcachetable", verbosity=0)


def _fingerprint() -> str:
    """Name the state of every static file by its path, size and time, without reading any."""
    state = hashlib.sha256(f"{__version__} {django.get_version()} {settings.STORAGES['staticfiles']}".encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            found = Path(storage.path(path)).stat()
            state.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return state.hexdigest()


def collect_static() -> None:
    """Copy, hash and compress the static files into the data folder where they changed since the last start."""
    if settings.DEBUG:
        return
    note = Path(settings.STATIC_ROOT) / ".collected"
    fingerprint = _fingerprint()
    if note.exists() and note.read_text(encoding="ascii") == fingerprint:
        return
    call_command("collectstatic", verbosity=0, interactive=False)
    note.write_text(fingerprint, encoding="ascii")


def load_sample() -> None:
    """Load the three sample families; the command itself leaves what is already there alone."""
    if "load_sample" in get_commands():
        call_command("load_sample", verbosity=0)


def refuse_sample_left_behind() -> None:
    """Raise where the data was once a trial's: its operator, whose password stands in the documentation, is in it."""
    from tealight.pages.sample.loading import signs_in_still

    if signs_in_still():
        raise MisconfiguredError(
            "This database holds the sample, whose passwords are known to all: name another (DATA or DATABASE_URL), or"
            " add --sample."
        )


def let_go() -> None:
    """Close every connection, and the threads of its pool: children that are copied from here open their own."""
    for each in connections.all():
        each.close()
        if hasattr(each, "close_pool"):
            each.close_pool()
