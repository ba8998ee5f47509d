"""What is done with a family: one public function is one transaction."""

from tealight.families.actions.circle import agree_to_relation, come_in, leave_circle, remove_from_circle
from tealight.families.actions.departures import LastGuardianError, leave_family
from tealight.families.actions.families import FullFamilyError, add_guardian, erase_families_of, family_for
from tealight.families.actions.freezing import FrozenError, NoStopError, end_stop, refuse_while_frozen, stop_additions
from tealight.families.actions.invitations import RefusedError, accept, invite, take_back
from tealight.families.actions.letters import tell_other_guardian
from tealight.families.actions.protections import (
    NotTheirsError,
    OvertakenError,
    agree,
    ask_for_protection,
    put_away,
)

__all__ = [
    "FrozenError",
    "FullFamilyError",
    "LastGuardianError",
    "NoStopError",
    "NotTheirsError",
    "OvertakenError",
    "RefusedError",
    "accept",
    "add_guardian",
    "agree",
    "agree_to_relation",
    "ask_for_protection",
    "come_in",
    "end_stop",
    "erase_families_of",
    "family_for",
    "invite",
    "leave_circle",
    "leave_family",
    "put_away",
    "refuse_while_frozen",
    "remove_from_circle",
    "stop_additions",
    "take_back",
    "tell_other_guardian",
]
