"""Times as people say them. Days are the finest: the sentence stays true while a page is kept."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

DAYS = 7  # as long as people count them


def said(when: datetime, now: datetime) -> str:
    """Return "today", "yesterday", "2 days ago", "30 September" or "30 September 2024"."""
    day, today = timezone.localdate(when), timezone.localdate(now)
    ago = (today - day).days
    if ago <= 0:
        return _("today")
    if ago == 1:
        return _("yesterday")
    if ago < DAYS:
        return ngettext("%(days)d day ago", "%(days)d days ago", ago) % {"days": ago}
    # Translators: a day without and with its year, in Django's date format
    return date_format(day, _("j F") if day.year == today.year else _("j F Y"))
