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
from tealight.safeguarding.actions.decisions import Seen, decide, undo
from tealight.safeguarding.actions.erasing import forget_reasons_of
from tealight.safeguarding.actions.forgetting import forget_cases, forget_notes, forget_notes_about, forget_refused
from tealight.safeguarding.actions.keeping import bring_back_due, keep_held, keep_no_longer
from tealight.safeguarding.actions.kind_words import count_kind_words
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review
from tealight.safeguarding.actions.rules import change_rules
from tealight.safeguarding.actions.second_looks import ask_no_more, ask_second
from tealight.safeguarding.actions.sharing import CannotBeReadError, forget_shared, share_words, take_words_back
from tealight.safeguarding.actions.standing import CannotDecideError
from tealight.safeguarding.actions.taking import hand_over, let_go, take

__all__ = [
    "CannotBeReadError",
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Seen",
    "Settled",
    "ask_after",
    "ask_for_review",
    "ask_no_more",
    "ask_second",
    "bring_back_due",
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
    "hand_over",
    "keep_held",
    "keep_no_longer",
    "let_go",
    "open_case",
    "release_batch",
    "reopen_case",
    "settle_step",
    "share_words",
    "take",
    "take_words_back",
    "undo",
]
