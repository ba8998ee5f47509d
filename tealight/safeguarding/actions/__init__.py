"""What happens to a review."""

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
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review

__all__ = [
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Settled",
    "ask_after",
    "ask_for_review",
    "close_case",
    "close_review",
    "decide",
    "forget_cases",
    "forget_notes",
    "forget_notes_about",
    "forget_reasons_of",
    "forget_refused",
    "open_case",
    "release_batch",
    "reopen_case",
    "settle_step",
    "undo",
]
