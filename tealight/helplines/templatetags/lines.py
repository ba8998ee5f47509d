"""Small words for lines: names of countries, languages and days, times of closing, where a source stands."""

from datetime import date, time
from urllib.parse import urlsplit

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format

from tealight.helplines import countries, languages
from tealight.helplines.line import LONG_AGO
from tealight.helplines.seen import latest_day, precision

register = template.Library()


@register.filter
def country_name(code: str) -> str:
    """AU: Australia."""
    return countries.name_of(code)


@register.filter
def language_name(code: str) -> str:
    """De: German."""
    return languages.name_of(code)


@register.filter
def weekday(number: int) -> str:
    """0: Monday."""
    return str(WEEKDAYS[number])


@register.filter
def clock(moment: time) -> str:
    """Nine in the morning is 9:00."""
    return f"{moment.hour}:{moment.minute:02}"


@register.filter
def closing(moment: time) -> str:
    """Midnight at the end of a day is 24:00."""
    return "24:00" if moment == time.min else clock(moment)


@register.filter
def as_seen(seen: str) -> str:
    """2026-10: October 2026."""
    day: date | None = latest_day(seen)
    return date_format(day, precision(seen)) if day else ""


@register.filter
def is_lately(day: date) -> bool:
    """Within a year."""
    return timezone.now().date() - day <= LONG_AGO


@register.filter
def place(address: str) -> str:
    """Only the site's name of an address; on a site that is shared by many, whose part of it."""
    parts = urlsplit(address)
    site = parts.netloc.removeprefix("www.")
    return f"{site}/{parts.path.split('/')[1]}" if site == "github.com" else site
