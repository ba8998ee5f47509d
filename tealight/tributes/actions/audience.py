"""Who may see a tribute: narrowed at once, opened past the circle with a first look of the care team."""

from django.db import transaction
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.actions import refuse_while_frozen
from tealight.tributes import queries
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.narrowing import settle_all
from tealight.tributes.actions.publications import ask, end_waiting, set_audience
from tealight.tributes.actions.widenings import tell_widening
from tealight.tributes.audience import Audience
from tealight.tributes.models import Publication, Tribute


@transaction.atomic
def change_audience(tribute: Tribute, audience: int, by: User) -> Publication | None:
    """Set who may see a tribute; return the wish that now waits for the care team, if this was a first step.

    A wish that was waiting is taken back by any other choice; the same choice again leaves it in its place.
    """
    waiting = queries.waiting_publication(tribute)
    if waiting is not None and waiting.audience == audience:
        return waiting
    end_waiting(tribute, Publication.Outcome.TAKEN_BACK)
    is_beyond = Audience(audience).is_beyond_the_circle
    if not is_beyond:
        settle_all(tribute)
    locked(tribute)
    asked_meanwhile = queries.waiting_publication(tribute)  # by the other guardian, at this moment
    if asked_meanwhile is not None:
        return asked_meanwhile
    is_wider = audience > tribute.audience
    is_first_step = is_beyond and not tribute.is_open
    waits = is_first_step and not queries.has_standing(by)
    if is_wider:
        refuse_while_frozen(tribute.family_id)
    if is_wider and is_beyond:
        tell_widening(tribute, by, before=tribute.audience, audience=audience, waits=waits)
    if waits:
        return ask(tribute, audience, by)
    if is_first_step:
        _open_without_a_look(tribute, audience, by)
    elif audience != tribute.audience:
        set_audience(tribute, audience, by)
    return None


def _open_without_a_look(tribute: Tribute, audience: int, by: User) -> None:
    Publication.objects.create(
        tribute=tribute,
        audience=audience,
        before=tribute.audience,
        asked_by=by,
        outcome=Publication.Outcome.OPENED,
        decided_at=timezone.now(),
    )
    set_audience(tribute, audience, by)


@transaction.atomic
def list_on_home(tribute: Tribute, *, is_listed: bool) -> None:
    """Let the home page name a tribute, or no longer; only one that is for everyone can be named."""
    if is_listed:
        refuse_while_frozen(tribute.family_id)
    locked(tribute)
    tribute.is_listed = is_listed and tribute.audience == Audience.EVERYONE
    tribute.save(update_fields=["is_listed"])
