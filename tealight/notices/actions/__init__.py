"""What is done with letters and with choices about them."""

from tealight.notices.actions.choices import assume, choose, forget, take_turn
from tealight.notices.actions.delivery import deliver_waiting
from tealight.notices.actions.forgetting import forget_files, forget_letters, take_back
from tealight.notices.actions.letters import send

__all__ = [
    "assume",
    "choose",
    "deliver_waiting",
    "forget",
    "forget_files",
    "forget_letters",
    "send",
    "take_back",
    "take_turn",
]
