"""The passage of what is left in a guestbook through safeguarding."""

from datetime import datetime

from tealight.guestbook.actions.letters import tell_of_waiting
from tealight.guestbook.actions.tallies import move
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.rules import rules_in
from tealight.guestbook.sampling import is_sampled
from tealight.safeguarding.actions import ask_for_review
from tealight.safeguarding.assessment import Decision, Reason, Standing, Words, assess
from tealight.safeguarding.models import Group, Review
from tealight.tributes.models import Tribute


def assess_in(tribute: Tribute, text: str, standing: Standing, now: datetime, *, kind: str = "entry") -> Decision:
    """Return what is done with a text in a tribute's guestbook; it is private while the tribute is the circle's."""
    rules = rules_in(tribute, standing, now)
    return assess(Words(text, kind, standing, is_private=not tribute.is_open, rules=rules))


def let_appear(entry: Entry, now: datetime, *, reads_first: bool) -> None:
    """Show a locked or new entry that has passed, or lay it where the family reads first."""
    if not reads_first:
        entry.shown_at = now
    move(entry, Status.WAITING if reads_first else Status.SHOWN)
    if reads_first:
        tell_of_waiting(entry.tribute_id, now)


def sample(entry: Entry, decision: Decision) -> None:
    """Let a person read two in a hundred of what is shown unread; what they refuse leaves the page."""
    if decision.reason == Reason.READ_AS_CLEAN and is_sampled(entry.key):
        ask_about_sample(entry)


def ask_about_sample(entry: Entry) -> None:
    """Put an entry that was shown unread before the care team."""
    ask_for_review("entry", entry.pk, entry.tribute_id, group=Group.SAMPLE, reason=Reason.READ_AS_CLEAN)


def waits_as_sample(entry: Entry) -> bool:
    """Tell whether the care team is to read an entry that stands unread: a change does not take that away."""
    asked = Review.objects.filter(kind="entry", object_id=entry.pk, closed_at=None, group=Group.SAMPLE)
    return entry.status != Status.HELD and asked.exists()
