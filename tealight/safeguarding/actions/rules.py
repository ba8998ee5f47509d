"""What the operator chooses for the whole site."""

from collections.abc import Mapping

from django.db import transaction

from tealight.accounts.models import User
from tealight.audit.actions import record
from tealight.safeguarding.models import SiteRules
from tealight.safeguarding.queries import site_rules

SUBJECT = f"site:{SiteRules.ONE}"


@transaction.atomic
def change_rules(by: User, chosen: Mapping[str, object]) -> None:
    """Write down what was chosen, by the names of the columns; the record says which were changed, not to what."""
    rules = site_rules()
    is_new = rules.pk is None
    changed = [name for name, value in chosen.items() if getattr(rules, name) != value]
    if not changed and not is_new:
        return
    for name in changed:
        setattr(rules, name, chosen[name])
    rules.pk = SiteRules.ONE
    rules.save(force_insert=is_new)
    for name in sorted(changed) or [""]:
        record(by, "rules.changed", SUBJECT, reason=name)
