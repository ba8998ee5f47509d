"""The rows of a guestbook, each noun in a file of its own. Every index and constraint begins with the tribute."""

from tealight.guestbook.models.book import BusyTime, CircleWaits, Guestbook, Pause, ReadFirst, Thanks
from tealight.guestbook.models.correction import Correction
from tealight.guestbook.models.entry import EMPTY, PLACE, Entry, Kind, Standing, Status
from tealight.guestbook.models.kindness import Candle, CandleDay, Heart
from tealight.guestbook.models.look import Look
from tealight.guestbook.models.unread import Unread

__all__ = [
    "EMPTY",
    "PLACE",
    "BusyTime",
    "Candle",
    "CandleDay",
    "CircleWaits",
    "Correction",
    "Entry",
    "Guestbook",
    "Heart",
    "Kind",
    "Look",
    "Pause",
    "ReadFirst",
    "Standing",
    "Status",
    "Thanks",
    "Unread",
]
