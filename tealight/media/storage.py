"""Files that are on the disk for good before anybody is told that they are kept."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, Storage, default_storage


class DurableFiles(FileSystemStorage):
    """Django's files, readable by this user alone, and flushed to the disk with their folder (as fsync(2) asks)."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700, **options})

    def _save(self, name: str, content: File[Any]) -> str:
        kept: str = super()._save(name, content)  # type: ignore[misc]
        path = Path(self.path(kept))
        _flush(path)
        for folder in list(path.parents)[:4]:
            _flush(folder)
            if folder == Path(self.location):
                break
        return kept


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def store(name: str, content: bytes) -> str:
    """Keep some bytes under this name, in the place of what may be there of a work that was not finished."""
    return _kept(name, lambda: ContentFile(content))


def store_file(name: str, content: File[Any]) -> str:
    """Keep a whole file under this name, without reading it into memory at once."""

    def from_the_start() -> File[Any]:
        content.seek(0)
        return content

    return _kept(name, from_the_start)


def _kept(name: str, content: Callable[[], File[Any]]) -> str:
    storage: Storage = default_storage
    kept = storage.save(name, content())
    if kept != name:  # something of an unfinished work lies there: the new one takes its place
        storage.delete(name)
        storage.delete(kept)
        kept = storage.save(name, content())
    return kept


def throw_away(names: list[str]) -> None:
    """Delete files; one that is gone already is no trouble."""
    for name in filter(None, names):
        default_storage.delete(name)
