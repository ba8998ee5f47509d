"""The passage of what is left in a guestbook through safeguarding."""

from tealight.safeguarding.assessment import Decision, Standing, Words, assess
from tealight.tributes.models import Tribute


def assess_in(tribute: Tribute, text: str, standing: Standing, *, kind: str = "entry") -> Decision:
    """Return what is done with a text in a tribute's guestbook; it is private while the tribute is the circle's."""
    return assess(Words(text, kind, standing, is_private=not tribute.is_open))
