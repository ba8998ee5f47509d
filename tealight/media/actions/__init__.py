"""What is done with a picture and its files."""

from tealight.media.actions.arriving import PART_AT_MOST, add_part, begin_arrival, end_arrival, joined
from tealight.media.actions.erasing import erase_picture, erase_unfinished, erase_unheld
from tealight.media.actions.keeping import change_tone, develop, keep_picture
from tealight.media.actions.locking import lock_picture, unlock_picture

__all__ = [
    "PART_AT_MOST",
    "add_part",
    "begin_arrival",
    "change_tone",
    "develop",
    "end_arrival",
    "erase_picture",
    "erase_unfinished",
    "erase_unheld",
    "joined",
    "keep_picture",
    "lock_picture",
    "unlock_picture",
]
