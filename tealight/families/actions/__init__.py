"""What is done with a family: one public function is one transaction."""

from tealight.families.actions.circle import come_in, leave_circle, remove_from_circle
from tealight.families.actions.families import FullFamilyError, add_guardian, erase_families_of, family_for
from tealight.families.actions.invitations import RefusedError, accept, invite, take_back

__all__ = [
    "FullFamilyError",
    "RefusedError",
    "accept",
    "add_guardian",
    "come_in",
    "erase_families_of",
    "family_for",
    "invite",
    "leave_circle",
    "remove_from_circle",
    "take_back",
]
