"""The guestbook of Noor, and a reader of everything that a site has stored."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.db import connection

from tealight.guestbook.tests.conftest import book, key, noor

__all__ = ["book", "key", "noor"]


def stored() -> dict[str, str]:
    """Return what stands in each table, every column of every row, with sessions as they are read."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  # a name that the database gave
            found[table] = repr(cursor.fetchall())
    found["django_session"] += repr([session.get_decoded() for session in Session.objects.all()])
    return found


def holding(text: str) -> set[str]:
    """Return the names of the tables in which a text stands, in whatever case."""
    return {table for table, rows in stored().items() if text.casefold() in rows.casefold()}


@pytest.fixture(autouse=True)
def letters_in_files(settings: LazySettings, tmp_path: Path) -> Path:
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return tmp_path / "mail"
