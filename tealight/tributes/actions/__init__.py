"""What is done with a tribute."""

from tealight.tributes.actions.audience import change_audience, list_on_home
from tealight.tributes.actions.chapters import (
    add_chapter,
    change_chapter,
    hide_chapter,
    move_chapter,
    remove_chapter,
)
from tealight.tributes.actions.concerns import tell_concern
from tealight.tributes.actions.erasing import erase_what_was_kept_by
from tealight.tributes.actions.freezing import freeze
from tealight.tributes.actions.links import renew_link
from tealight.tributes.actions.making import OWN, Story, change_tribute, make_tribute
from tealight.tributes.actions.publications import ask_again
from tealight.tributes.actions.removals import erase_removed, have_back, remove_tribute
from tealight.tributes.actions.widenings import undo_widening
from tealight.tributes.grammar import BabyWords

__all__ = [
    "OWN",
    "BabyWords",
    "Story",
    "add_chapter",
    "ask_again",
    "change_audience",
    "change_chapter",
    "change_tribute",
    "erase_removed",
    "erase_what_was_kept_by",
    "freeze",
    "have_back",
    "hide_chapter",
    "list_on_home",
    "make_tribute",
    "move_chapter",
    "remove_chapter",
    "remove_tribute",
    "renew_link",
    "tell_concern",
    "undo_widening",
]
