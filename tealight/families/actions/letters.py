"""Letters between the two guardians of a family."""

from collections.abc import Mapping
from typing import Any

from tealight.accounts.models import User
from tealight.families.queries import guardians_of
from tealight.notices.actions import send
from tealight.notices.holders import account_holder
from tealight.notices.kinds import Kind


def tell_other_guardian(family_id: int, by: User, template: str, context: Mapping[str, Any]) -> None:
    """Tell the other guardian at once what one of them did; call it inside the transaction of the deed."""
    for guardian in guardians_of(family_id):
        if guardian != by:
            send(guardian.email, template, context, kind=Kind.FAMILY, holder=account_holder(guardian.pk))
