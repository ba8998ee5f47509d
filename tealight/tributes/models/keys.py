"""Addresses that nobody can guess, as the families have them."""

from tealight.families.models import KEY_LENGTH, is_key, new_key

__all__ = ["KEY_LENGTH", "is_key", "new_key"]
