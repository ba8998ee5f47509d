"""Whose choice it is, and the signed link by which that choice is made without signing in."""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import salted_hmac

from tealight.notices.kinds import ALWAYS, Kind

SALT = "tealight.notices.stop"


@dataclass(frozen=True)
class Stop:
    """What a stop link speaks of."""

    holder: str
    kind: Kind


def account_holder(user_id: int) -> str:
    """Name an account, whose choices outlive a change of its address."""
    return f"a{user_id}"


def address_holder(address: str) -> str:
    """Name whoever reads an address, without keeping the address."""
    return "e" + salted_hmac(SALT, address.strip().lower(), algorithm="sha256").hexdigest()[:38]


def absolute(path: str) -> str:
    """Return a full address for a letter, which is written without a request."""
    return (settings.SITE_URL or "http://localhost:8000").rstrip("/") + path


def stop_address(holder: str, kind: Kind) -> str:
    """Return the address that stops this kind of notice for its reader."""
    return absolute(reverse("stop_notice", args=[signing.dumps([holder, kind.value], salt=SALT)]))


def read_stop(token: str) -> Stop | None:
    """Return what a stop link speaks of; None if we did not sign it or if it cannot be stopped. It never expires."""
    try:
        holder, kind = signing.loads(token, salt=SALT)
        stop = Stop(str(holder), Kind(kind))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return None if stop.kind in ALWAYS else stop
