"""What happens to a review."""

from tealight.safeguarding.actions.decisions import CannotDecideError, decide, undo
from tealight.safeguarding.actions.forgetting import forget_notes, forget_notes_about, forget_refused
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review
from tealight.safeguarding.actions.rules import change_rules
from tealight.safeguarding.actions.sharing import CannotBeReadError, forget_shared, share_words, take_words_back

__all__ = [
    "CannotBeReadError",
    "CannotDecideError",
    "ask_after",
    "ask_for_review",
    "change_rules",
    "close_review",
    "decide",
    "forget_notes",
    "forget_notes_about",
    "forget_refused",
    "forget_shared",
    "release_batch",
    "share_words",
    "take_words_back",
    "undo",
]
