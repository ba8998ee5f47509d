"""How much one person, and one network, may do in an hour.

A person is asked first and has a small allowance. A network has a far larger one, because a hospital ward or a village
shares one address. What a person is refused is not counted against their network, so that nobody can use up the
allowance of everybody around them.
"""

from datetime import datetime, timedelta
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.db import connection, transaction

from tealight.surge.codes import code_of
from tealight.surge.models import Allowance

SECONDS = 3600
UNKNOWN = "unknown"  # every address that cannot be read shares one allowance
OLD_ROWS = 20  # how many are cleared away whenever a new row is written: more than come in, so the table stays small

# How many times the settings' allowance each action has; what is not named has it once.
# Hearts: whoever reads two hundred entries in an evening may hold every one of them close.
# Candles: once a day for each tribute, and some people visit many.
# Photographs: a family may bring all that it has in one evening, and a line that breaks begins each anew.
TIMES = {"heart": 15, "candle": 5, "entry": 1, "photograph": 15}

# One statement, so that two posts at the same moment cannot both take the last one.
SPEND = """
    INSERT INTO surge_allowance (hour, key, used) VALUES (%s, %s, 1)
    ON CONFLICT (hour, key) DO UPDATE SET used = surge_allowance.used + 1 WHERE surge_allowance.used < %s
    RETURNING used
"""


def network_of(address: str) -> str:
    """Return the network that an address belongs to: /24 for IPv4, and its household's for IPv6."""
    return _network(address, 24)


def household_of(address: str) -> str:
    """Return what one household is given: an address of IPv4, a network /56 of IPv6."""
    return _network(address, 32)


def _network(address: str, length: int) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return UNKNOWN
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if isinstance(found, IPv6Address):
        return str(IPv6Network((int(found), 56), strict=False))
    return str(IPv4Network((int(found), length), strict=False))


def spend(action: str, *, person: str | None, network: str, now: datetime) -> bool:
    """Count one `action`; return False, and do nothing more, where the person or the network has no more this hour.

    Call it before the action and outside of its transaction: a rolled back post was still a post. `network` is an
    answer of `network_of`; what is stored is a code of either, with another key each day (see `codes`).
    """
    times = TIMES.get(action, 1)
    with transaction.atomic():
        if person is not None and not _take(f"{action}:person:{person}", settings.LIMIT_PERSON * times, now):
            return False
        return _take(f"{action}:network:{network}", settings.LIMIT_NETWORK * times, now)


@transaction.atomic
def purge(now: datetime, *, at_most: int = 10_000) -> int:
    """Delete rows of past hours, up to `at_most`, and return how many went."""
    old = Allowance.objects.filter(hour__lt=_hour(now)).order_by("hour", "key")
    ids = list(old.select_for_update(skip_locked=True).values_list("pk", flat=True)[:at_most])
    return Allowance.objects.filter(pk__in=ids).delete()[0]


def forget_networks(now: datetime) -> int:
    """Delete what is still here of hours that are as old as RETENTION says, a batch at a time; return how many went."""
    before = now - timedelta(days=settings.RETENTION.network_addresses)
    gone = 0
    while batch := purge(before, at_most=500):
        gone += batch
    return gone


def _hour(now: datetime) -> int:
    return int(now.timestamp()) // SECONDS


def _take(name: str, limit: int, now: datetime) -> bool:
    if limit <= 0:
        return False
    with connection.cursor() as cursor:
        cursor.execute(SPEND, [_hour(now), code_of(name, now), limit])
        row = cursor.fetchone()
    if row == (1,):
        purge(now, at_most=OLD_ROWS)
    return row is not None
