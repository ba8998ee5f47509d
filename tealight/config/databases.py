"""What DATABASE_URL means: SQLite in the data folder where it is not set, PostgreSQL where it names one."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tealight.config.env import Environment, MisconfiguredError

SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"


def sqlite(path: Path) -> dict[str, Any]:
    """One file in WAL mode; synchronous=FULL, because what got a receipt must survive a power cut."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS},
    }


def postgresql(url: str, connections: int) -> dict[str, Any]:
    """`postgresql://user:password@host:port/name?option=value`, with a pool of at most `connections` a process."""
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": connections}, **dict(parse_qsl(parts.query))},
    }


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
