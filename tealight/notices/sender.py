"""Who letters come from."""

from email.utils import formataddr, parseaddr

from django.conf import settings


def sender() -> str:
    """Return the operator's own words for it, else the site's name and its address."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or settings.SITE_NAME, address))
