"""Checks of the names that people choose to show: no text reading, only what a name never needs."""

import re
import unicodedata

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST = 80
JOINERS = "\u200c\u200d"  # Persian and some family emoji are written with them
ADDRESS = re.compile(
    r"https?:|www\.|\S@\S+\.\w|[\w-]\.(?:com|net|org|info|biz|shop|xyz|app|io|ly)\b", flags=re.IGNORECASE
)
NUMBER = re.compile(r"\+?\d[\d\s()/.-]*\d")
TELEPHONE_DIGITS = range(9, 16)  # a date has eight, the longest telephone number fifteen


def too_long(text: str) -> str | Promise | None:
    """A name that fits beside the words it signs."""
    return _("Please choose a name of at most 80 letters.") if len(text) > LONGEST else None


def unseen_signs(text: str) -> str | Promise | None:
    """Signs that nobody sees, but which can turn the text around them or imitate another name."""
    unseen = any(unicodedata.category(sign) in {"Cc", "Cf"} and sign not in JOINERS for sign in text)
    return _("This name holds signs that cannot be shown. Typing it anew usually helps.") if unseen else None


def ways_to_reach(text: str) -> str | Promise | None:
    """An address or a telephone number, which is safer where only one person reads it."""
    numbers = (sum(sign.isdigit() for sign in found.group()) for found in NUMBER.finditer(text))
    if ADDRESS.search(text) or any(digits in TELEPHONE_DIGITS for digits in numbers):
        return _("This looks like an address or a telephone number. Everybody can see a name, so please leave it out.")
    return None


CHECKS = (too_long, unseen_signs, ways_to_reach)
