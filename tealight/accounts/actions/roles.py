"""Giving and taking roles; the first operator is made from the command line."""

from django.db import transaction

from tealight.accounts.actions.profile import sign_out_everywhere
from tealight.accounts.models import Role, User
from tealight.accounts.queries import account_of
from tealight.audit.actions import record


@transaction.atomic
def give_role(user: User, role: Role, *, by: User | None) -> None:
    """Let an account work for the care team or as an operator; `by` is None from the command line.

    Its sessions end: one of them may have begun before there was a second step, with a secret that was stolen.
    """
    user.role = role
    user.save(update_fields=["role"])
    sign_out_everywhere(user)
    record(by, "role.given", f"account:{user.pk}", reason=role.value)


@transaction.atomic
def give_care_role(email: str, *, by: User) -> bool:
    """Let the member with exactly this address into the care team; False where no member has it."""
    user = account_of(email)
    if user is None or user.role != Role.MEMBER:
        return False
    give_role(user, Role.CARE_TEAM, by=by)
    return True


@transaction.atomic
def take_role(user: User, *, by: User | None) -> None:
    """Make an account a member like everybody else, and end the sessions in which it was more than that."""
    taken, user.role = user.role, Role.MEMBER
    user.save(update_fields=["role"])
    sign_out_everywhere(user)
    record(by, "role.taken", f"account:{user.pk}", reason=str(taken))
