"""Codes in the place of addresses and people: to be counted by, with another key each day."""

from datetime import UTC, datetime

from django.utils.crypto import salted_hmac

SALT = "tealight.surge.codes"


def code_of(name: str, now: datetime) -> str:
    """Return the code of a name on the day of `now` (UTC), 64 hexadecimal digits; the next day it has another one."""
    day = now.astimezone(UTC).date()
    return salted_hmac(f"{SALT}.{day}", name, algorithm="sha256").hexdigest()
