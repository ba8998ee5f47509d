"""Addresses of entries."""

import base64
import hashlib


def key_from(tribute_id: int, once: str) -> str:
    """Return the key of the entry that a form with this token leaves.

    It follows from the token, so one unique index serves both the address and "nobody posts twice"; the token itself
    (128 random bits) cannot be found from the key.
    """
    digest = hashlib.sha256(f"{tribute_id}:{once}".encode()).digest()
    return base64.urlsafe_b64encode(digest[:16]).decode().rstrip("=")
