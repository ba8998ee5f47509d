"""What is done with a family: one public function is one transaction."""

from tealight.families.actions.circle import come_in, leave_circle, remove_from_circle
from tealight.families.actions.families import add_guardian, erase_families_of, family_for

__all__ = [
    "add_guardian",
    "come_in",
    "erase_families_of",
    "family_for",
    "leave_circle",
    "remove_from_circle",
]
