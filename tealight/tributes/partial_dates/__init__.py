"""Dates as exact as a family wants them: a day, a month, a season, a year, or none."""

from tealight.tributes.partial_dates.columns import PartialDateField
from tealight.tributes.partial_dates.dates import PartialDate, Precision
from tealight.tributes.partial_dates.inputs import PartialDateFormField, PartialDateInput

__all__ = ["PartialDate", "PartialDateField", "PartialDateFormField", "PartialDateInput", "Precision"]
