"""What is done in a guestbook: one public function is one transaction."""

from tealight.guestbook.actions.busy import NotBusyError, agree_to_busy_time, end_busy_time, offer_busy_time
from tealight.guestbook.actions.candles import light_candle
from tealight.guestbook.actions.confiding import share_entry, unshare_entry
from tealight.guestbook.actions.corrections import change_entry
from tealight.guestbook.actions.entries import Left, PausedError, leave_entry, withdraw_entry
from tealight.guestbook.actions.erasing import erase_what_was_left_by
from tealight.guestbook.actions.family import hide_entry, keep_entry, show_again, show_waiting
from tealight.guestbook.actions.hearts import hold_close, let_go
from tealight.guestbook.actions.kind_words import Choice, note_choice
from tealight.guestbook.actions.spells import (
    let_circle_wait,
    pause,
    read_first,
    resume,
    stop_reading_first,
    trust_circle,
)
from tealight.guestbook.actions.thanks import thank

__all__ = [
    "Choice",
    "Left",
    "NotBusyError",
    "PausedError",
    "agree_to_busy_time",
    "change_entry",
    "end_busy_time",
    "erase_what_was_left_by",
    "hide_entry",
    "hold_close",
    "keep_entry",
    "leave_entry",
    "let_circle_wait",
    "let_go",
    "light_candle",
    "note_choice",
    "offer_busy_time",
    "pause",
    "read_first",
    "resume",
    "share_entry",
    "show_again",
    "show_waiting",
    "stop_reading_first",
    "thank",
    "trust_circle",
    "unshare_entry",
    "withdraw_entry",
]
