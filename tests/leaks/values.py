"""What stands for each name in an address and in a query: taken from the rows of the world, so nobody keeps a list.

How to add a value for a new name in an address:

- `<model>_id` and `<model>_key` of any model of ours need nothing: the rows of that model are found by themselves, each
  with the keys of the tribute that it belongs to. Give `stages.py` a row that is secret, or the walk proves little.
- A name that follows from a row in another way: a function in `MORE`, which returns what else that row gives.
- A name that has a few fixed values: a line in `SINGLE`.
- Everything else is looked up in the `parts` of `tests/access/world.py`, where the access table wants it anyway.

- A key that is the secret of one person (a receipt, an invitation) also gets a line in `HOLDERS`: nobody else has it.

A name that a page reads from its query (`request.GET`) gets a line in `ASKED`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model

from tealight.guestbook import cursors
from tealight.guestbook.addresses import BOOK
from tealight.guestbook.models import PLACE, Entry
from tealight.guestbook.queries import Order
from tealight.notices.holders import account_holder, stop_address
from tealight.notices.kinds import Kind
from tealight.tributes.models import Photograph, Tribute, Widening
from tealight.tributes.undoing import undo_address
from tests import cast
from tests.leaks.marks import Secret, name_of
from tests.leaks.world import COMMON, World

Parts = dict[str, str]

# A key that is a secret of somebody's own: who holds it. Everybody else tries one that never was.
HOLDERS: Mapping[str, str] = {"receipt_key": "author", "invitation_key": "invited", "token": "other guardian"}
NOTHING = "x" * 22
NO_NUMBER = "999999999"


def _of_entry(entry: Any) -> Iterator[Parts]:
    yield {"book": cursors.written(entry.tribute_id, BOOK), "receipt_key": entry.receipt_key}


def _of_photograph(photograph: Any) -> Iterator[Parts]:
    for copy in photograph.picture.renditions.all():
        yield {"photo": photograph.key, "size": str(copy.size), "kind": copy.format}
    yield {"photo": photograph.key, "size": "480", "kind": "avif"}


def _of_widening(step: Any) -> Iterator[Parts]:
    yield {"token": undo_address(step.pk, cast.tomas().pk).split("/")[-2]}


MORE: Mapping[type[Model], Callable[[Any], Iterator[Parts]]] = {
    Entry: _of_entry,
    Photograph: _of_photograph,
    Widening: _of_widening,
}

SINGLE: Mapping[str, Callable[[], list[str]]] = {
    "cc": lambda: ["au", "de"],
    "place": lambda: ["entry", "thanks", "tribute", "chapter:new"],
    "token": lambda: [stop_address(account_holder(cast.tomas().pk), Kind.FAMILY).split("/")[-2]],
    "pk": lambda: [str(cast.mara().pk)],
}

ASKED: Mapping[str, Callable[[World], list[str]]] = {
    "order": lambda world: [*Order],
    "after": lambda world: _places(world),
    "before": lambda world: [NO_NUMBER],
    "done": lambda world: [str(pk) for label, pk in world.secrets.by_row if label == "safeguarding.Review"][:3],
    "entry": lambda world: [row.key for row in _secret_rows(world, Entry)],
    "by": lambda world: [world.open.address, *(row.address for row in _secret_rows(world, Tribute)[-2:])],
    "place": lambda world: [row.address for row in _secret_rows(world, Tribute)],
    "next": lambda world: ["/places/"],
    "look": lambda world: ["1"],
    "start": lambda world: ["0"],
    "page": lambda world: ["2"],
    "mine": lambda world: ["1"],
}


def _secret_rows(world: World, model: type[Any]) -> list[Any]:
    keys = [pk for label, pk in world.secrets.by_row if label == model._meta.label]
    return list(model._default_manager.filter(pk__in=keys))


def _places(world: World) -> list[str]:
    """Return the place before the newest entry, by both columns of order, and a number as the care room has it."""
    newest = max([row.pk for row in _secret_rows(world, Entry)], default=0) + 1
    return [cursors.written(newest), cursors.written(PLACE * 100 + newest), "1"]


@dataclass(frozen=True)
class Thing:
    """What one row gives to an address: `own` are the names that mean this row and no other."""

    parts: Parts
    own: frozenset[str]
    secrets: tuple[Secret, ...]


def things(world: World) -> Iterator[Thing]:
    """Yield every row of ours, at its own tribute and at the open one, at which it must not be."""
    for model in apps.get_models():
        if model.__module__.startswith("tealight."):
            for row in model._default_manager.order_by("pk"):
                if not (isinstance(row, Entry) and row.body == COMMON):
                    yield from _things_of(world, row)


def _things_of(world: World, row: Any) -> Iterator[Thing]:
    secrets = tuple(world.secrets.by_row.get(name_of(row), []))
    if isinstance(row, Tribute):
        yield Thing({"key": row.address, "tribute_id": str(row.pk)}, frozenset({"key", "tribute_id"}), secrets)
        return
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(row).__name__).lower()
    own = {f"{name}_id": str(row.pk)}
    if hasattr(row, "key"):
        own[f"{name}_key"] = row.key
    for also in MORE[type(row)](row) if type(row) in MORE else [{}]:
        for key in _keys_for(world, row):
            yield Thing({**own, **also, **key}, frozenset({*own, *also}), secrets)


def _keys_for(world: World, row: Any) -> list[Parts]:
    if hasattr(row, "family_id"):
        return [{"key": world.open.address}]
    if getattr(row, "tribute_id", None):
        own = Tribute.objects.filter(pk=row.tribute_id).values_list("address", flat=True)
        return [{"key": address} for address in dict.fromkeys([*own, world.open.address])]
    return [{}]
