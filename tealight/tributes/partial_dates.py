"""Dates as exact as a family wants them: a day, a month, a season, a year, or none.

Stored as text in the Extended Date/Time Format, level 1 (ISO 8601-2:2019): `2026-05-12`, `2026-05`, `2026-21`
(spring), `2026-22` (summer), `2026-23` (autumn), `2026-24` (winter), `2026`, or the empty text.
"""

from django.db import models


class PartialDateField(models.CharField[str, str]):
    """A column that holds one partial date."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
