"""Questions about letters and choices."""

from tealight.notices.kinds import ALWAYS, FOR_THE_TEAM, UNASKED, Kind
from tealight.notices.models import Preference


def wants(holder: str, kind: Kind) -> bool:
    """Tell whether this kind of notice is to be sent to this holder."""
    if kind in ALWAYS:
        return True
    choice = Preference.objects.filter(holder=holder, kind=kind).values_list("is_wanted", flat=True).first()
    return kind in UNASKED if choice is None else choice


def choices_of(holder: str, *, on_team: bool = False, unasked: frozenset[Kind] = UNASKED) -> dict[Kind, bool]:
    """Return each kind of notice that can be chosen, and whether it is on; `unasked` are on until they are chosen."""
    chosen = dict(Preference.objects.filter(holder=holder).values_list("kind", "is_wanted"))
    offered = [kind for kind in Kind if kind not in ALWAYS and (on_team or kind not in FOR_THE_TEAM)]
    return {kind: chosen.get(kind.value, kind in unasked) for kind in offered}
