"""What happens to a review."""

from tealight.safeguarding.actions.carers import (
    begin_break,
    come_back,
    count_decision,
    forget_team_notes,
    go_on,
    keep_day,
    leave_note,
    set_measure,
    take_day_away,
    take_note_away,
)
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
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Settled",
    "ask_after",
    "ask_for_review",
    "begin_break",
    "close_case",
    "close_review",
    "come_back",
    "count_decision",
    "count_kind_words",
    "decide",
    "forget_cases",
    "forget_notes",
    "forget_notes_about",
    "forget_reasons_of",
    "forget_refused",
    "forget_team_notes",
    "go_on",
    "keep_day",
    "leave_note",
    "open_case",
    "release_batch",
    "reopen_case",
    "set_measure",
    "settle_step",
    "take_day_away",
    "take_note_away",
    "undo",
]
