"""What strangers would see and its family keeps to itself now: it waits no more, and the care team does not read it."""

from tealight.safeguarding.actions import close_review
from tealight.tributes import first_look
from tealight.tributes.actions.concerns import tell_again
from tealight.tributes.actions.locking import locked
from tealight.tributes.actions.readings import wait_no_more
from tealight.tributes.audience import Audience
from tealight.tributes.models import Chapter, Photograph, Tribute


def withdraw(part: Chapter | Photograph, audience: int) -> bool:
    """Ask nothing more about a part that strangers will not see; False where they may, or nothing is narrowed.

    Call it before the tribute is locked, and `settle` once the audience is written down.
    """
    leaves = audience < part.audience and not Audience(audience).is_beyond_the_circle
    if leaves:
        close_review(part.KIND, part.pk)
    return leaves


def settle(part: Chapter | Photograph) -> None:
    """Let a part be with those for whom it is now; what was told of it is asked again where its circle sees it."""
    part.refresh_from_db()
    wait_no_more(part)
    tell_again(part.KIND, part.pk, part.tribute_id, audience=part.audience)


def settle_all(tribute: Tribute) -> None:
    """Do the same with all that waits, before a tribute that was open is narrowed, or anything else of it is locked.

    What was told of a part stays on the list: it is read again once the tribute opens.
    """
    waits: list[Chapter | Photograph] = [*tribute.chapters.filter(is_held=True)]
    waits += tribute.photographs.filter(status=Photograph.Status.HELD)
    for part in waits:
        close_review(part.KIND, part.pk)
    first_look.withdraw_all(tribute)
    locked(tribute)
    for part in waits:
        part.refresh_from_db()
        wait_no_more(part)
        tell_again(part.KIND, part.pk, tribute.pk)
