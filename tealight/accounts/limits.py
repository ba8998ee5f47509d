"""Counting what one visitor does, and what one address is sent, within an hour."""

from datetime import datetime

from tealight.accounts.visitor import TealightRequest, Visitor
from tealight.surge.limits import network_of, spend


def has_spent(request: TealightRequest, action: str, visitor: Visitor, now: datetime) -> bool:
    """Count an act of this visitor; True where it is one too many for this hour."""
    network = network_of(request.META.get("REMOTE_ADDR", ""))
    return not spend(action, person=visitor.person, network=network, now=now)


def is_sent_too_much(request: TealightRequest, letter: str, address: str, now: datetime) -> bool:
    """Count a letter that anybody can have sent to any address; True where it is one too many for this hour.

    Who asks can change with every form; whoever it would reach is always the same, also behind a capital or a plus.
    """
    box, _at, host = address.casefold().rpartition("@")
    network = network_of(request.META.get("REMOTE_ADDR", ""))
    return not spend(letter, person=f"{box.partition('+')[0]}@{host}", network=network, now=now)
