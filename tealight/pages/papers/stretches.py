"""The stretch of time that a paper tells of: a year, or a quarter of one, in the time zone of the site."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

MONTHS = 3
QUARTERS = 4
FIRST_YEAR = 2000


@dataclass(frozen=True)
class Stretch:
    """A year, or one of its quarters (1 to 4)."""

    year: int
    quarter: int | None = None

    @property
    def since(self) -> datetime:
        return datetime(self.year, self._month, 1, tzinfo=timezone.get_current_timezone())

    @property
    def until(self) -> datetime:
        """The first moment after it."""
        return self.next.since

    @property
    def previous(self) -> "Stretch":
        return self._moved(-1)

    @property
    def next(self) -> "Stretch":
        return self._moved(1)

    @property
    def query(self) -> str:
        """The stretch as the query of an address says it."""
        return f"year={self.year}" + (f"&quarter={self.quarter}" if self.quarter else "")

    def __str__(self) -> str:
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def _month(self) -> int:
        return MONTHS * (self.quarter - 1) + 1 if self.quarter else 1

    def _moved(self, steps: int) -> "Stretch":
        if self.quarter is None:
            return Stretch(self.year + steps)
        year, quarter = divmod(self.year * QUARTERS + self.quarter - 1 + steps, QUARTERS)
        return Stretch(year, quarter + 1)


def stretch_of(year: int | None, quarter: int | None, now: datetime, *, by_quarter: bool) -> Stretch:
    """Return the stretch that was asked for; where there is none such yet, the one in which `now` lies."""
    today = timezone.localtime(now)
    current = Stretch(today.year, (today.month - 1) // MONTHS + 1 if by_quarter else None)
    if year is None or (by_quarter and quarter not in range(1, QUARTERS + 1)):
        return current
    asked = Stretch(year, quarter if by_quarter else None)
    return asked if FIRST_YEAR <= year <= current.year and asked.since <= now else current
