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
from tealight.safeguarding.actions.cases import (
    CaseClosedError,
    NotYetError,
    Settled,
    close_case,
    open_case,
    reopen_case,
    settle_step,
)
from tealight.safeguarding.actions.decisions import CannotDecideError, decide, undo
from tealight.safeguarding.actions.erasing import forget_reasons_of
from tealight.safeguarding.actions.forgetting import forget_cases, forget_notes, forget_notes_about, forget_refused
from tealight.safeguarding.actions.kind_words import count_kind_words
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review

__all__ = [
    "CannotAnswerError",
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Settled",
    "answer",
    "appeal",
    "ask_after",
    "ask_for_review",
    "close_case",
    "close_review",
    "count_kind_words",
    "decide",
    "erase_talk",
    "erase_talks_in",
    "fill",
    "forget_cases",
    "forget_notes",
    "forget_notes_about",
    "forget_reasons_of",
    "forget_refused",
    "mark_read",
    "open_case",
    "read_it",
    "release_batch",
    "reopen_case",
    "settle_step",
    "tell",
    "undo",
    "write_back",
]
