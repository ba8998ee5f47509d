"""The signed link by which a guardian undoes, without signing in, what the other one opened."""

from dataclasses import dataclass

from django.core import signing
from django.urls import reverse

from tealight.notices.holders import absolute

SALT = "tealight.tributes.undoing"


@dataclass(frozen=True)
class Undoing:
    """What such a link speaks of."""

    widening_id: int
    guardian_id: int


def undo_address(widening_id: int, guardian_id: int) -> str:
    """Return the address that undoes a widening for one guardian."""
    return absolute(reverse("undoing", args=[signing.dumps([widening_id, guardian_id], salt=SALT)]))


def read_undoing(token: str) -> Undoing | None:
    """Return what a link speaks of; None if we did not sign it."""
    try:
        widening_id, guardian_id = signing.loads(token, salt=SALT)
        return Undoing(int(widening_id), int(guardian_id))
    except (signing.BadSignature, ValueError, TypeError):
        return None
