"""A photograph on its way from a family's hands to its place: taken in by `media`, then put where it stands."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.core.files.base import File

from tealight.accounts.models import User
from tealight.families.actions import refuse_while_frozen
from tealight.media import actions as media
from tealight.media.errors import PhotographError, Reason
from tealight.media.models import Arrival
from tealight.tributes.actions.photographs import add_photograph
from tealight.tributes.audience import Audience
from tealight.tributes.models import Photograph, Tribute
from tealight.tributes.queries import photograph_of_arrival


@dataclass(frozen=True)
class Brought:
    """What was said once for all the photographs of a form; `once` is the form's own token."""

    once: str
    tone: str
    caption: str = ""
    audience: int = Audience.EVERYONE


def bring_photograph(
    tribute: Tribute, by: User, file: File[bytes], name: str, brought: Brought, now: datetime, *, number: int = 0
) -> Photograph:
    """Take in one file of a form (`number` tells which) and add it to the tribute.

    Raises PhotographError with a sentence for the person, or FrozenError. Decoding is no part of the transaction.
    """
    refuse_while_frozen(tribute.family_id)
    picture = media.keep_picture(file, name, brought.tone, now)
    once = f"{brought.once}{number:02}"
    return add_photograph(tribute, by, picture, once=once, caption=brought.caption, audience=brought.audience)


def bring_arrival(tribute: Tribute, by: User, arrival: Arrival, brought: Brought, now: datetime) -> Photograph:
    """Do the same for a file that came in parts; its parts go once it is kept, or if it is no photograph.

    Whoever asks again, because the answer was lost or two asked at once, finds the photograph that is there.
    """
    photograph = photograph_of_arrival(tribute, arrival.key, by)
    if photograph is None:
        try:
            with media.joined(arrival) as file:
                said = replace(brought, once=arrival.key)
                photograph = bring_photograph(tribute, by, file, arrival.name, said, now)
        except PhotographError as refused:
            photograph = photograph_of_arrival(tribute, arrival.key, by)
            if photograph is None:
                if refused.reason != Reason.BUSY:  # its parts are good, and it is asked again
                    media.end_arrival(arrival)
                raise
    media.end_arrival(arrival)
    return photograph
