"""Numbers of ours as they stand in an address: places in a long list, and the book of a receipt.

A place is a number made of ids, and the gaps between ids would tell how many entries are held: nobody outside may
know. So the number is shuffled with the site's key before it is written down. The shuffle is a four-round Feistel
network: each number has one text and each text one number, without a table and without a query.
"""

import base64
import binascii
import hashlib
from functools import cache

from django.conf import settings

HALF = 2**32
ROUNDS = (0, 1, 2, 3)
LENGTH = 11  # characters: 8 bytes in URL-safe base64


class BadCursorError(Exception):
    """A text that no page of ours ever wrote into an address."""


@cache
def _key(of: str) -> bytes:
    return hashlib.sha256(f"tealight.guestbook.{of}{settings.SECRET_KEY}".encode()).digest()


def _mixed(half: int, turn: int, of: str) -> int:
    digest = hashlib.blake2b(half.to_bytes(4, "big") + bytes([turn]), key=_key(of), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def written(place: int, of: str = "cursors") -> str:
    """Return the text for a number (0 to 2**63 - 1); numbers of other things have other texts."""
    left, right = divmod(place, HALF)
    for turn in ROUNDS:
        left, right = right, left ^ _mixed(right, turn, of)
    return base64.urlsafe_b64encode((left * HALF + right).to_bytes(8, "big")).decode().rstrip("=")


def place(text: str, of: str = "cursors") -> int:
    """Return the number that a text was written for; raise BadCursorError for any other text."""
    if len(text) != LENGTH:
        raise BadCursorError
    try:
        number = int.from_bytes(base64.urlsafe_b64decode(text.encode("ascii") + b"="), "big")
    except (binascii.Error, UnicodeEncodeError) as error:
        raise BadCursorError from error
    left, right = divmod(number, HALF)
    for turn in reversed(ROUNDS):
        left, right = right ^ _mixed(left, turn, of), left
    found = left * HALF + right
    if found >= 2**63 or written(found, of) != text:
        raise BadCursorError
    return found
