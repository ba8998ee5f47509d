"""The passage of a family's own words through safeguarding, where strangers can read them."""

from tealight.accounts.models import User
from tealight.media.models import Picture
from tealight.safeguarding.actions import ask_after
from tealight.safeguarding.assessment import Outcome, Standing, Words, assess
from tealight.safeguarding.models import Group
from tealight.safeguarding.spoken import refusal_of
from tealight.tributes import queries
from tealight.tributes.actions.publications import ask, set_audience
from tealight.tributes.audience import Audience
from tealight.tributes.first_look import Opening
from tealight.tributes.models import Chapter, Photograph, Tribute


def pass_chapter(chapter: Chapter, tribute: Tribute) -> None:
    """Show a chapter to strangers, or hold it for the care team; one that stays in the family is read by nobody.

    Call it once the review of it is closed.
    """
    if not (tribute.is_open and chapter.may_leave_the_circle):
        wait_no_more(chapter)
        return
    decision = assess(Words(chapter.words, "chapter", Standing.FAMILY))
    is_held = decision.outcome is not Outcome.SHOW
    if is_held:
        ask_after(decision, "chapter", chapter.pk, tribute.pk, group=Group.CHANGE)
    if is_held != chapter.is_held:
        chapter.is_held = is_held
        chapter.save(update_fields=["is_held"])


def pass_photograph(photograph: Photograph, tribute: Tribute) -> None:
    """Let a photograph with its words be seen, or hold it; one that the care team withheld waits for them again.

    One that stays in the family is read by nobody. Call it once the review of it is closed.
    """
    if not (tribute.is_open and photograph.may_leave_the_circle):
        wait_no_more(photograph)
        return
    was_shown = photograph.status == Photograph.Status.SHOWN
    decision = assess(Words(photograph.words, "photograph", Standing.FAMILY))
    if not was_shown or decision.outcome is not Outcome.SHOW:
        ask_after(decision, "photograph", photograph.pk, tribute.pk, group=Group.CHANGE)
        photograph.status = Photograph.Status.HELD
        photograph.save(update_fields=["status"])


def pass_on_opening(opening: Opening) -> None:
    """Read everything on a tribute that opens, unless people of the care team have just read it."""
    if opening.was_read:
        return
    tribute = opening.tribute
    for chapter in queries.chapters_of(tribute):
        pass_chapter(chapter, tribute)
    for photograph in queries.photographs_of(tribute):
        pass_photograph(photograph, tribute)


def wait_no_more(part: Chapter | Photograph) -> None:
    """Let those see a part for whom its family means it; what a person took from the page stays taken."""
    if isinstance(part, Chapter) and part.is_held:
        part.is_held = False
        part.save(update_fields=["is_held"])
    elif isinstance(part, Photograph) and part.status == Photograph.Status.HELD:
        is_taken = part.picture.state == Picture.State.LOCKED or refusal_of(part.KIND, part.pk) is not None
        part.status = Photograph.Status.WITHHELD if is_taken else Photograph.Status.SHOWN
        part.save(update_fields=["status"])


def pass_details(tribute: Tribute, by: User) -> None:
    """Let changed names and words stand on an open tribute, or step back into the circle until somebody has looked."""
    if not tribute.is_open:
        return
    said = [*(baby.name for baby in tribute.babies.all()), tribute.maker_called, tribute.other_called, tribute.how_far]
    decision = assess(Words("\n".join(said), "tribute", Standing.FAMILY))
    if decision.outcome is not Outcome.SHOW:
        wanted = tribute.audience
        set_audience(tribute, Audience.CIRCLE, by)
        ask(tribute, wanted, by)
