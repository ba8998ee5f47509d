"""A file that comes in parts over a connection that breaks: each part is kept, until all are there."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from tealight.media.errors import PhotographError, Reason
from tealight.media.models import Arrival
from tealight.media.storage import store

PART_AT_MOST = 4 * 1024 * 1024  # bytes


@transaction.atomic
def begin_arrival(owner: str, name: str, size: int, now: datetime) -> Arrival:
    """Begin a file of `size` bytes, or go on with the same one where the connection broke."""
    found = Arrival.objects.filter(owner=owner, name=name, size=size).order_by("-pk").first()
    return found or Arrival.objects.create(owner=owner, name=name, size=size, began_at=now)


def add_part(arrival: Arrival, start: int, part: bytes) -> int:
    """Keep a part that begins at byte `start`; return how many bytes are here, from the beginning.

    A part that begins anywhere else than where the file ends so far changes nothing: the answer says where to go on.
    """
    end = start + len(part)
    if start != arrival.received or not part or end > arrival.size:
        return _received(arrival)
    store(_name(arrival, start), part)
    here = Arrival.objects.filter(pk=arrival.pk, received=start)
    here.update(received=end)
    return _received(arrival)


@contextmanager
def joined(arrival: Arrival) -> Iterator[File[Any]]:
    """Give the whole file, for as long as it is needed; raise PhotographError where parts of it are missing."""
    Path(settings.DATA).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=settings.DATA) as whole:
        for name in _parts(arrival):
            with default_storage.open(name) as part:
                while piece := part.read(PART_AT_MOST):
                    whole.write(piece)
        if whole.tell() != arrival.size:
            raise PhotographError(Reason.BROKEN)
        whole.seek(0)
        yield File(whole, name=arrival.name)


def end_arrival(arrival: Arrival) -> None:
    """Delete the parts of a file and forget it."""
    for name in _parts(arrival):
        default_storage.delete(name)
    Arrival.objects.filter(pk=arrival.pk).delete()


def _received(arrival: Arrival) -> int:
    arrival.refresh_from_db(fields=["received"])
    return arrival.received


def _folder(arrival: Arrival) -> str:
    return f"arriving/{arrival.key}"


def _name(arrival: Arrival, start: int) -> str:
    return f"{_folder(arrival)}/{start:012}"


def _parts(arrival: Arrival) -> list[str]:
    try:
        names = default_storage.listdir(_folder(arrival))[1]
    except OSError:
        names = []
    return [f"{_folder(arrival)}/{name}" for name in sorted(names)]
