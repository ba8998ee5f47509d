"""Questions about files."""

from tealight.media.keys import KEY_LENGTH
from tealight.media.models import Arrival


def arrival_of(owner: str, key: str) -> Arrival | None:
    """Return a file that is on its way from this owner, or None for any other key."""
    if not key.isascii() or not key.isprintable() or len(key) > KEY_LENGTH:
        return None
    return Arrival.objects.filter(owner=owner, key=key).first()
