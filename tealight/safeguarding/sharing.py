"""Whether the care team was asked to read somebody's own words, as their writer sees it."""

from collections.abc import Collection
from dataclasses import dataclass

from tealight.safeguarding import queries
from tealight.safeguarding.access import somebody_can_read
from tealight.safeguarding.contents import shared


@dataclass(frozen=True)
class Sharing:
    """What the writer can do: `address` takes a post that asks the care team, `removal` one that takes it back.

    `may_begin` is False where somebody reads the words for a risk anyway, or where nobody on the care team may.
    `has_ended` says that the writer asked before, and took it back or changed the words since.
    """

    address: str
    removal: str
    is_shared: bool
    is_read: bool
    may_begin: bool
    has_ended: bool


def is_confided(kind: str, object_id: int) -> bool:
    """Tell whether the writer of a text wants the care team to read it; `kind` is the text's own."""
    return queries.asked_at(shared(kind), object_id) is not None


def sharing_of(kind: str, object_id: int, involved: Collection[int], *, address: str, removal: str) -> Sharing:
    """Return it for one text; `kind` is the text's own, `involved` are the accounts that never read it."""
    is_shared = is_confided(kind, object_id)
    return Sharing(
        address=address,
        removal=removal,
        is_shared=is_shared,
        is_read=is_shared and not queries.is_asked_about(shared(kind), object_id),
        has_ended=not is_shared and queries.was_taken_back(shared(kind), object_id),
        may_begin=not is_shared and not queries.is_helped_anyway(kind, object_id) and somebody_can_read(involved),
    )
