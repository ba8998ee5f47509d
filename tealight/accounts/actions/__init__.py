"""What is done with accounts."""

from tealight.accounts.actions.closing import begin_closing, erase_due, keep_account
from tealight.accounts.actions.profile import be_here_as, rename, sign_out_everywhere
from tealight.accounts.actions.roles import give_care_role, give_role, take_role

__all__ = [
    "begin_closing",
    "erase_due",
    "give_care_role",
    "give_role",
    "keep_account",
    "rename",
    "be_here_as",
    "sign_out_everywhere",
    "take_role",
]
