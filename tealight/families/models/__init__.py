"""The rows of a family, each noun in a file of its own."""

from tealight.families.models.circle import RELATION_LENGTH, Membership
from tealight.families.models.family import SEATS, Family, Guardian
from tealight.families.models.freeze import FREEZE_DAYS, Freeze
from tealight.families.models.invitation import OPEN_DAYS, Invitation
from tealight.families.models.keys import KEY_LENGTH, is_key, new_key
from tealight.families.models.protection import Protection

__all__ = [
    "FREEZE_DAYS",
    "KEY_LENGTH",
    "OPEN_DAYS",
    "RELATION_LENGTH",
    "SEATS",
    "Family",
    "Freeze",
    "Guardian",
    "Invitation",
    "Membership",
    "Protection",
    "is_key",
    "new_key",
]
