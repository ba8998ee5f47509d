"""Dates as exact as a family wants them: a day, a month, a season, a year, or none.

Stored as text in the Extended Date/Time Format, level 1 (ISO 8601-2:2019): `2026-05-12`, `2026-05`, `2026-21`
(spring), `2026-22` (summer), `2026-23` (autumn), `2026-24` (winter), `2026`, or the empty text.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import total_ordering
from typing import Self

from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
SEASONS = {
    21: pgettext_lazy("season", "spring %(year)s"),
    22: pgettext_lazy("season", "summer %(year)s"),
    23: pgettext_lazy("season", "autumn %(year)s"),
    24: pgettext_lazy("season", "winter %(year)s"),
}
NOT_A_DATE = _("We could not read this date.")
NO_SUCH_DAY = _("This month does not have that day. Please look at the day once more, or leave it empty.")


class Precision(IntEnum):
    """How exactly a family said a date."""

    NONE = 0
    YEAR = 1
    SEASON = 2
    MONTH = 3
    DAY = 4


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of any precision; `month` is 1 to 12 or a season (21 to 24), and 0 is a part that nobody filled in."""

    year: int = 0
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if (self.day and not self.month) or (self.month and not self.year) or self.year > 9999 or self.year < 0:
            raise ValueError(NOT_A_DATE)
        if self.month and not (1 <= self.month <= 12 or (self.month in SEASONS and not self.day)):
            raise ValueError(NOT_A_DATE)
        if self.day:
            date(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the stored form; raise ValueError for anything else."""
        if not text:
            return cls()
        found = EDTF.fullmatch(text)
        if not found or "00" in found.groups() or found[1] == "0000":
            raise ValueError(NOT_A_DATE)
        year, month, day = (int(part or 0) for part in found.groups())
        return cls(year, month, day)

    def __str__(self) -> str:
        """Return the stored form."""
        parts = [f"{self.year:04}" if self.year else "", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(part for part in parts if part not in {"", "00"})

    def __bool__(self) -> bool:
        return bool(self.year)

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest, self.precision) < (other.earliest, other.precision)

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.SEASON if self.month in SEASONS else Precision.MONTH
        return Precision.YEAR if self.year else Precision.NONE

    @property
    def earliest(self) -> date:
        """Return the first day that it can mean. A season does not know its hemisphere: it sorts as in the north."""
        if not self.year:
            return date.min
        month = (self.month - 20) * 3 if self.month in SEASONS else self.month
        return date(self.year, month or 1, self.day or 1)

    def said(self) -> str:
        """Say it as people do, in the language of the page: "30 September 2025", "May 2026", "spring 2026"."""
        english = (get_language() or "en").startswith("en")
        match self.precision:
            case Precision.DAY:
                return date_format(self.earliest, "j F Y" if english else "DATE_FORMAT")
            case Precision.MONTH:
                return date_format(self.earliest, "F Y" if english else "YEAR_MONTH_FORMAT")
            case Precision.SEASON:
                return str(SEASONS[self.month] % {"year": self.year})
        return str(self.year or "")

    def said_when(self) -> str:
        """Say it inside a sentence, after a verb: "on 30 September 2025", "in May 2026"."""
        said = {"date": self.said()}
        match self.precision:
            case Precision.DAY:
                return pgettext("day", "on %(date)s") % said
            case Precision.MONTH:
                return pgettext("month", "in %(date)s") % said
            case Precision.SEASON:
                return pgettext("season", "in %(date)s") % said
            case Precision.YEAR:
                return pgettext("year", "in %(date)s") % said
        return ""
