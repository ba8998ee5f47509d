"""What DATABASE_URL means: SQLite in the data folder where it is not set, PostgreSQL where it names one."""

from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from tealight.config.env import Environment, MisconfiguredError

SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
TRIED_FOR = 3  # seconds for each of several hosts


def sqlite(path: Path) -> dict[str, Any]:
    """One file in WAL mode; synchronous=FULL, because what got a receipt must survive a power cut."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
    }


def postgresql(url: str, connections: int) -> dict[str, Any]:
    """`postgresql://user:password@host:port/name?option=value`, with a pool of at most `connections` a process.

    Options are those of libpq. Of several hosts (`host1:port1,host2:port2`) the one that takes writes is used, and one
    that does not answer is passed over after TRIED_FOR seconds, unless the options say otherwise. Raise
    MisconfiguredError where libpq cannot read the address.
    """
    try:
        said = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:  # its own message could carry the password into a log
        raise MisconfiguredError(
            "DATABASE_URL cannot be read: it must look like postgresql://user:password@host:port/name."
        ) from error
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    described = {name: str(said.pop(key, None) or "") for name, key in names.items()}
    if "," in described["HOST"]:
        said = {"target_session_attrs": "read-write", "connect_timeout": TRIED_FOR, **said}
    options = {"pool": {"min_size": 1, "max_size": connections}, **said}
    return {"ENGINE": "django.db.backends.postgresql", **described, "OPTIONS": options}


def database(env: Environment) -> dict[str, Any]:
    """Describe to Django the database that DATABASE_URL names; raise MisconfiguredError for another kind."""
    url = env.database_url
    if not url:
        return sqlite(env.data / "tealight.sqlite3")
    if url.startswith("sqlite:///"):
        return sqlite(Path(url.removeprefix("sqlite:///")))
    if url.startswith(("postgresql://", "postgres://")):
        return postgresql(url, connections=env.web_threads + 2)
    raise MisconfiguredError("DATABASE_URL must begin with postgresql:// or sqlite:///, or be left out.")
