"""Every country's name, for the list, the question and the page of a country where we know no line yet."""

import unicodedata
from collections.abc import Iterable

from django.utils.functional import Promise

from tealight.helplines.countries import africa, americas, asia, europe, oceania

NAMES: dict[str, Promise | str] = {**africa.NAMES, **americas.NAMES, **asia.NAMES, **europe.NAMES, **oceania.NAMES}


def known(code: str) -> bool:
    """Tell whether these two capital letters are a country."""
    return code in NAMES


def name_of(code: str) -> str:
    """Return the country's name in the visitor's language."""
    return str(NAMES[code])


def by_name(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return (code, name), in the order of the names; accents do not send a country to the end."""
    named = [(code, name_of(code)) for code in codes]
    return sorted(named, key=lambda country: unicodedata.normalize("NFKD", country[1]).casefold())
