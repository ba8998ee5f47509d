"""What a site that is open to others must have been told; without it nothing starts."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import CheckMessage, Error

SECRET_KEY_LENGTH = 32
FILES = "tealight.notices.backends.EmlFiles"


def what_is_missing(**_: object) -> list[CheckMessage]:
    """Return an error for each setting that a site with hosts of its own lacks; there are no defaults for these."""
    return list(_of_a_public_site() if settings.PUBLIC else _of_a_trial())


def _of_a_trial() -> Iterator[CheckMessage]:
    if settings.SECURE:
        yield Error("ALLOWED_HOSTS must be set where BEHIND_TLS is: the names of this site.", id="tealight.E001")


def _of_a_public_site() -> Iterator[CheckMessage]:
    if len(settings.SECRET_KEY) < SECRET_KEY_LENGTH:
        yield Error(f"SECRET_KEY must have at least {SECRET_KEY_LENGTH} characters.", id="tealight.E002")
    if not settings.SITE_URL:
        yield Error("SITE_URL must be set: the address under which people reach this site.", id="tealight.E003")
    if settings.SITE_URL.startswith("https://") and not settings.SECURE:
        yield Error("BEHIND_TLS must be 1 where SITE_URL begins with https.", id="tealight.E004")
    if settings.EMAIL_BACKEND == FILES:
        yield Error("EMAIL_URL must be set: the server that sends this site's mail.", id="tealight.E005")
    if not settings.EMAIL_FROM:
        yield Error("EMAIL_FROM must be set: the address from which this site writes.", id="tealight.E006")
    if settings.DEBUG:
        yield Error(
            "DEBUG must be off where ALLOWED_HOSTS is set: it shows the inside to strangers.", id="tealight.E007"
        )
    if settings.SAMPLE:
        yield Error("The sample must stay off where ALLOWED_HOSTS is set: its passwords are known.", id="tealight.E008")
