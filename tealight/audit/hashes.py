"""How the record is hashed: SHA-256 of one unmistakable way to write a row down."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

NOTHING_BEFORE = "0" * 64  # stands before the first block


def of(fields: Mapping[str, str | int | None]) -> str:
    """Return the hash of a row, in 64 hexadecimal digits: of JSON in ASCII, sorted by name, without spaces."""
    return of_text(json.dumps(fields, sort_keys=True, separators=(",", ":")))


def of_text(text: str) -> str:
    """Return the hash of a text in UTF-8, in 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def moment(at: datetime) -> str:
    """Write a time as every database and every time zone of the site gives it back."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
