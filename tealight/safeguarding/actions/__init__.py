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
from tealight.safeguarding.actions.kind_words import count_kind_words
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review
from tealight.safeguarding.actions.rules import change_rules
from tealight.safeguarding.actions.sharing import CannotBeReadError, forget_shared, share_words, take_words_back

__all__ = [
    "CannotBeReadError",
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Settled",
    "ask_after",
    "ask_for_review",
    "change_rules",
    "close_case",
    "close_review",
    "count_kind_words",
    "decide",
    "forget_cases",
    "forget_notes",
    "forget_notes_about",
    "forget_reasons_of",
    "forget_refused",
    "forget_shared",
    "release_batch",
    "share_words",
    "take_words_back",
    "open_case",
    "release_batch",
    "reopen_case",
    "settle_step",
    "undo",
]
