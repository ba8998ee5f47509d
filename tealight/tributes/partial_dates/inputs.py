"""Asking for a partial date: day, month or season, and year, all optional; what is filled in decides the precision."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tealight.tributes.partial_dates.dates import NO_SUCH_DAY, NOT_A_DATE, SEASONS, PartialDate

FIRST_YEAR = 1900
YEARS_AHEAD = 2
NAMED_SEASONS = [
    ("21", pgettext_lazy("season", "spring")),
    ("22", pgettext_lazy("season", "summer")),
    ("23", pgettext_lazy("season", "autumn")),
    ("24", pgettext_lazy("season", "winter")),
]
PARTS: list[Any] = [
    ("", _("not said")),
    (_("Months"), [(str(number), name) for number, name in MONTHS.items()]),
    (_("Seasons"), NAMED_SEASONS),
]


class PartialDateInput(forms.MultiWidget):
    """Three plain controls in a fieldset; they work with scripts off and on a phone."""

    template_name = "tributes/widgets/partial_date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        digits = {"inputmode": "numeric", "autocomplete": "off"}
        widgets = [
            forms.TextInput(attrs={**digits, "size": 2, "maxlength": 4}),
            forms.Select(choices=PARTS),
            forms.TextInput(attrs={**digits, "size": 4, "maxlength": 8}),
        ]
        super().__init__({"day": widgets[0], "month": widgets[1], "year": widgets[2]}, attrs)

    def decompress(self, value: PartialDate | str | None) -> list[str]:
        """Spread a date over the three controls."""
        if isinstance(value, str):
            value = PartialDate.parse(value)
        if not value:
            return ["", "", ""]
        return [str(part or "") for part in (value.day, value.month, value.year)]


def _number(text: object) -> int:
    """Return the number that was written, 0 for nothing; raise ValidationError for anything else."""
    written = str(text or "").strip().rstrip(".")
    if not written:
        return 0
    if not written.isdecimal():
        raise ValidationError(
            _("We could not read “%(written)s” as a number. You can leave it empty."),
            code="invalid",
            params={"written": written[:20]},
        )
    return int(written[:9])


class PartialDateFormField(forms.Field):
    """Turns the three controls into one `PartialDate`, and says kindly what is missing."""

    widget = PartialDateInput

    def to_python(self, value: Any) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, str):
            value = PartialDateInput().decompress(value)
        day, month, year = (_number(part) for part in value or ["", "", ""])
        if day and not month:
            raise ValidationError(_("Which month is this day in? You can also leave the day empty."), code="month")
        if month and month not in MONTHS and month not in SEASONS:
            raise ValidationError(NOT_A_DATE, code="invalid")
        if day and month in SEASONS:
            raise ValidationError(_("A season has no day. Please choose a month, or leave the day empty."), code="day")
        if month and not year:
            raise ValidationError(_("Which year is this? You can also leave the whole date empty."), code="year")
        return self._made(year, month, day)

    def _made(self, year: int, month: int, day: int) -> PartialDate:
        latest = timezone.localdate().year + YEARS_AHEAD
        if year and not FIRST_YEAR <= year <= latest:
            limits = {"first": FIRST_YEAR, "latest": latest}
            message = _("Please write the year with four digits, from %(first)s to %(latest)s, or leave it empty.")
            raise ValidationError(message, code="year", params=limits)
        try:
            return PartialDate(year, month, day)
        except ValueError as wrong:
            raise ValidationError(NO_SUCH_DAY, code="day") from wrong

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the answer differs; what cannot be read counts as a change."""
        try:
            return self.to_python(data) != self.to_python(initial or "")
        except ValidationError:
            return True
