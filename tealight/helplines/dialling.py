"""What a telephone is told to dial."""

import re
from functools import lru_cache

import phonenumbers

KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def keys(written: str) -> str:
    """Return the keys to press for a number as it is written; letters stand on the keypad."""
    return re.sub(r"[^0-9*#+]", "", written.upper().translate(KEYPAD))


@lru_cache(maxsize=1024)
def dialled(written: str, international: str) -> str:
    """Return the international number, which cannot reach a stranger in another country, where it can be dialled.

    Some numbers (13 11 14 in Australia) have an international form that networks need not connect: those are
    dialled as at home.
    """
    if international and phonenumbers.can_be_internationally_dialled(phonenumbers.parse(international)):
        return international
    return keys(written)
