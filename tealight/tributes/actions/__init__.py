"""What is done with a tribute."""

from tealight.tributes.actions.audience import change_audience, list_on_home
from tealight.tributes.actions.bringing import Brought, bring_arrival, bring_photograph
from tealight.tributes.actions.chapters import (
    add_chapter,
    change_chapter,
    hide_chapter,
    move_chapter,
    remove_chapter,
)
from tealight.tributes.actions.concerns import tell_again, tell_concern, tell_of_instead
from tealight.tributes.actions.drafts import (
    OtherDraftError,
    TooManyDraftsError,
    end_draft,
    erase_old_drafts,
    save_draft,
)
from tealight.tributes.actions.erasing import erase_what_was_kept_by
from tealight.tributes.actions.freezing import freeze
from tealight.tributes.actions.links import renew_link
from tealight.tributes.actions.locking import ChangedMeanwhileError
from tealight.tributes.actions.making import OWN, Story, change_tribute, make_tribute
from tealight.tributes.actions.photographs import (
    add_photograph,
    change_photograph,
    cover_photograph,
    hide_photograph,
    move_photograph,
    order_photographs,
    remove_photograph,
)
from tealight.tributes.actions.publications import ask_again
from tealight.tributes.actions.removals import erase_removed, have_back, remove_tribute
from tealight.tributes.actions.widenings import undo_widening
from tealight.tributes.actions.withholding import lock_photograph, take_from_the_page, unlock_photograph
from tealight.tributes.grammar import BabyWords

__all__ = [
    "OWN",
    "BabyWords",
    "Brought",
    "ChangedMeanwhileError",
    "OtherDraftError",
    "Story",
    "TooManyDraftsError",
    "add_chapter",
    "add_photograph",
    "ask_again",
    "bring_arrival",
    "bring_photograph",
    "change_audience",
    "change_chapter",
    "change_photograph",
    "change_tribute",
    "cover_photograph",
    "end_draft",
    "erase_old_drafts",
    "erase_removed",
    "erase_what_was_kept_by",
    "freeze",
    "have_back",
    "hide_chapter",
    "hide_photograph",
    "list_on_home",
    "lock_photograph",
    "make_tribute",
    "move_chapter",
    "move_photograph",
    "order_photographs",
    "remove_chapter",
    "remove_photograph",
    "remove_tribute",
    "renew_link",
    "take_from_the_page",
    "save_draft",
    "tell_again",
    "tell_concern",
    "tell_of_instead",
    "undo_widening",
    "unlock_photograph",
]
