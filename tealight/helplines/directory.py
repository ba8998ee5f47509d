"""The lines to ring: one file per country in `data/`, read once and checked as it is read."""

import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from opening_hours import validate

from tealight.helplines.line import KEYS, KINDS, NEEDED, SCOPES, Helpline
from tealight.helplines.seen import latest_day

FOLDER = Path(__file__).parent / "data"
ELSEWHERE = "https://findahelpline.com"
ONE_OF = {
    "kind": KINDS,
    "scope": SCOPES,
    "status": ("current",),
    "confidence": ("high", "medium"),
}


def _hours(text: str) -> None:
    if not validate(text):
        raise ValueError("see wiki.openstreetmap.org/wiki/Key:opening_hours.")


PROOFS: dict[str, Callable[[str], object]] = {"opening_hours": _hours, "time_zone": ZoneInfo, "seen": latest_day}
SAID = {str: "text", bool: "true or false", list: "a list of texts", date: "a day such as 2026-11-03"}


class DirectoryError(Exception):
    """A file of helplines cannot be used; the message names the file, the line and the key."""


@cache
def countries() -> frozenset[str]:
    """Return the countries that have a file, in capital letters."""
    return frozenset(file.stem.upper() for file in FOLDER.glob("??.toml"))


@cache
def lines_of(country: str) -> tuple[Helpline, ...]:
    """Return the lines of one country in the order of its file; none for a country without a file."""
    return read(FOLDER / f"{country.lower()}.toml") if country in countries() else ()


def read(file: Path) -> tuple[Helpline, ...]:
    """Read one country's file, or say plainly what is wrong with it."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DirectoryError(f"{file.name} cannot be read: {error}") from error
    entries = content.get("helpline")
    if set(content) != {"helpline"} or not isinstance(entries, list):
        raise DirectoryError(f"{file.name} must hold a list of [[helpline]] and nothing else.")
    lines = tuple(_line(entry, file) for entry in entries)
    if len({line.id for line in lines}) != len(lines):
        raise DirectoryError(f"{file.name}: two lines have the same id.")
    return lines


def _line(entry: dict[str, Any], file: Path) -> Helpline:
    where = f"{file.name}, {entry.get('id', 'a line without id')}"
    if missing := NEEDED - entry.keys():
        raise DirectoryError(f"{where}: {', '.join(sorted(missing))} missing.")
    for key, value in entry.items():
        _check(key, value, where)
    if entry["country"] != file.stem.upper():
        raise DirectoryError(f"{where}: country is {entry['country']}, the file is for {file.stem.upper()}.")
    values: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Helpline(**values)


def _fits(value: object, kind: type) -> bool:
    return type(value) is kind and (not isinstance(value, list) or all(isinstance(item, str) for item in value))


def _check(key: str, value: Any, where: str) -> None:
    if key not in KEYS:
        raise DirectoryError(f"{where}: {key} is no key of a helpline.")
    if not _fits(value, KEYS[key]):
        raise DirectoryError(f"{where}: {key} must be {SAID[KEYS[key]]}.")
    allowed = ONE_OF.get(key)
    if allowed and value not in allowed:
        raise DirectoryError(f"{where}: {key} must be one of {', '.join(allowed)}.")
    if key in PROOFS:
        try:
            PROOFS[key](value)
        except (ValueError, LookupError, OSError) as error:
            raise DirectoryError(f"{where}: {key} {value!r} cannot be understood: {error}") from error
