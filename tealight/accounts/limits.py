"""Counting what one visitor does within an hour."""

from datetime import datetime

from tealight.accounts.visitor import TealightRequest, Visitor
from tealight.surge.limits import network_of, spend


def has_spent(request: TealightRequest, action: str, visitor: Visitor, now: datetime) -> bool:
    """Count an act of this visitor; True where it is one too many for this hour."""
    network = network_of(request.META.get("REMOTE_ADDR", ""))
    return not spend(action, person=visitor.person, network=network, now=now)
