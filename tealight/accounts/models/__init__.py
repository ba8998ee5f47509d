"""Rows about accounts."""

from tealight.accounts.models.closing import GRACE, Closing
from tealight.accounts.models.user import HereAs, Role, User

__all__ = ["GRACE", "Closing", "HereAs", "Role", "User"]
