"""The rows of a family, each noun in a file of its own."""

from tealight.families.models.circle import RELATION_LENGTH, Membership
from tealight.families.models.family import Family, Guardian

__all__ = ["RELATION_LENGTH", "Family", "Guardian", "Membership"]
