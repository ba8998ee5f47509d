"""When a source was read, said as exactly as the source says it: a year, a month or a day."""

import calendar
import re
from datetime import date

WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def latest_day(seen: str) -> date | None:
    """Return the last day that `seen` can mean: 2026-10 is the 31st of October; None where nothing is stated."""
    if not seen:
        return None
    found = WRITTEN.fullmatch(seen)
    if found is None:
        raise ValueError(f"seen must be a year, a month or a day such as 2026-10, not {seen!r}.")
    year, month = int(found["year"]), int(found["month"] or 12)
    return date(year, month, int(found["day"] or calendar.monthrange(year, month)[1]))


def precision(seen: str) -> str:
    """Return Django's date format that says no more than `seen` does."""
    return {0: "Y", 1: "F Y", 2: "j F Y"}[seen.count("-")]
