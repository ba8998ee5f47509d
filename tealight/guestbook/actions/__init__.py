"""What is done in a guestbook: one public function is one transaction."""

from tealight.guestbook.actions.candles import light_candle
from tealight.guestbook.actions.corrections import change_entry
from tealight.guestbook.actions.entries import Left, PausedError, leave_entry, withdraw_entry
from tealight.guestbook.actions.erasing import erase_what_was_left_by
from tealight.guestbook.actions.family import hide_entry, keep_entry, show_again, show_waiting
from tealight.guestbook.actions.hearts import hold_close, let_go
from tealight.guestbook.actions.kind_words import Choice, note_choice
from tealight.guestbook.actions.spells import pause, read_first, resume, stop_reading_first
from tealight.guestbook.actions.thanks import thank

__all__ = [
    "Choice",
    "Left",
    "PausedError",
    "change_entry",
    "erase_what_was_left_by",
    "hide_entry",
    "hold_close",
    "keep_entry",
    "leave_entry",
    "let_go",
    "light_candle",
    "note_choice",
    "pause",
    "read_first",
    "resume",
    "show_again",
    "show_waiting",
    "stop_reading_first",
    "thank",
    "withdraw_entry",
]
