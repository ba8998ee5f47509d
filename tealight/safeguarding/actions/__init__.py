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
from tealight.safeguarding.actions.decisions import decide, undo
from tealight.safeguarding.actions.erasing import forget_reasons_of
from tealight.safeguarding.actions.forgetting import forget_cases, forget_notes, forget_refused
from tealight.safeguarding.actions.keeping import bring_back_due, keep_held, keep_no_longer
from tealight.safeguarding.actions.kind_words import count_kind_words
from tealight.safeguarding.actions.notes import forget_notes_about
from tealight.safeguarding.actions.release import release_batch
from tealight.safeguarding.actions.reviews import ask_after, ask_for_review, close_review
from tealight.safeguarding.actions.rules import change_rules
from tealight.safeguarding.actions.second_looks import ask_no_more, ask_second
from tealight.safeguarding.actions.sharing import CannotBeReadError, forget_shared, share_words, take_words_back
from tealight.safeguarding.actions.standing import CannotDecideError, Seen
from tealight.safeguarding.actions.taking import hand_over, let_go, take

__all__ = [
    "CannotAnswerError",
    "CannotBeReadError",
    "CannotDecideError",
    "CaseClosedError",
    "NotYetError",
    "Seen",
    "Settled",
    "answer",
    "appeal",
    "ask_after",
    "ask_for_review",
    "ask_no_more",
    "ask_second",
    "begin_break",
    "bring_back_due",
    "change_rules",
    "close_case",
    "close_review",
    "come_back",
    "count_decision",
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
    "forget_shared",
    "forget_team_notes",
    "go_on",
    "hand_over",
    "keep_day",
    "keep_held",
    "keep_no_longer",
    "leave_note",
    "let_go",
    "mark_read",
    "open_case",
    "read_it",
    "release_batch",
    "reopen_case",
    "set_measure",
    "settle_step",
    "share_words",
    "take",
    "take_day_away",
    "take_note_away",
    "take_words_back",
    "tell",
    "undo",
    "write_back",
]
