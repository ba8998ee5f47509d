"""What happens to a review."""

from tealight.safeguarding.actions.decisions import CannotDecideError, decide, undo
from tealight.safeguarding.actions.forgetting import forget_notes, forget_notes_about, forget_refused
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review

__all__ = [
    "CannotDecideError",
    "ask_after",
    "ask_for_review",
    "close_review",
    "decide",
    "forget_notes",
    "forget_notes_about",
    "forget_refused",
    "release_batch",
    "undo",
]
