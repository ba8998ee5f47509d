"""What the operator must know before visitors come: files that cannot be read, a home country that is none."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from tealight.helplines.countries import known
from tealight.helplines.directory import DirectoryError, countries, lines_of


def lines_can_be_read(**_kwargs: Any) -> list[CheckMessage]:
    """Read every country's file."""
    problems: list[CheckMessage] = []
    for country in sorted(countries()):
        try:
            lines_of(country)
        except DirectoryError as error:
            problems.append(Error(str(error), id="helplines.E001"))
    return problems


def home_country_is_known(**_kwargs: Any) -> list[CheckMessage]:
    """Two capital letters, or nothing."""
    home = settings.HOME_COUNTRY
    if not home or known(home):
        return []
    return [
        Error(
            f"HOME_COUNTRY is {home!r}, which is no country.",
            hint="Use two letters, such as AU, or leave it empty: then visitors are asked.",
            id="helplines.E002",
        )
    ]
