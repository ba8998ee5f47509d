"""What is done with a family: one public function is one transaction."""

from tealight.families.actions.circle import come_in, leave_circle, remove_from_circle
from tealight.families.actions.families import FullFamilyError, add_guardian, erase_families_of, family_for
from tealight.families.actions.freezing import FrozenError, end_stop, refuse_while_frozen, stop_additions
from tealight.families.actions.invitations import RefusedError, accept, invite, take_back
from tealight.families.actions.letters import tell_other_guardian

__all__ = [
    "FrozenError",
    "FullFamilyError",
    "RefusedError",
    "accept",
    "add_guardian",
    "come_in",
    "end_stop",
    "erase_families_of",
    "family_for",
    "invite",
    "leave_circle",
    "refuse_while_frozen",
    "remove_from_circle",
    "stop_additions",
    "take_back",
    "tell_other_guardian",
]
