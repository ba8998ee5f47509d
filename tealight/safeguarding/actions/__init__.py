"""What happens to a review."""

from tealight.safeguarding.actions.answers import (
    CannotAnswerError,
    answer,
    erase_talk,
    erase_talks_in,
    fill,
    mark_read,
    read_it,
    tell,
    write_back,
)
from tealight.safeguarding.actions.appeals import appeal
from tealight.safeguarding.actions.decisions import CannotDecideError, decide, undo
from tealight.safeguarding.actions.forgetting import forget_notes, forget_notes_about, forget_refused
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review

__all__ = [
    "CannotAnswerError",
    "CannotDecideError",
    "answer",
    "appeal",
    "ask_after",
    "ask_for_review",
    "close_review",
    "decide",
    "erase_talk",
    "erase_talks_in",
    "fill",
    "forget_notes",
    "forget_notes_about",
    "forget_refused",
    "mark_read",
    "read_it",
    "release_batch",
    "tell",
    "undo",
    "write_back",
]
