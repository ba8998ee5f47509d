"""The rows of a tribute, each noun in a file of its own."""

from tealight.tributes.models.chapter import Chapter
from tealight.tributes.models.concern import Concern
from tealight.tributes.models.draft import DRAFT_KEPT, DRAFTS_AT_MOST, Draft
from tealight.tributes.models.keys import KEY_LENGTH, is_key, new_key
from tealight.tributes.models.link import Link
from tealight.tributes.models.photograph import Photograph
from tealight.tributes.models.publication import Publication
from tealight.tributes.models.removal import UNDO_DAYS, Removal
from tealight.tributes.models.tribute import Baby, Loss, Noun, Tribute, Verb
from tealight.tributes.models.widening import UNDO_WIDENING, Widening

__all__ = [
    "DRAFTS_AT_MOST",
    "DRAFT_KEPT",
    "KEY_LENGTH",
    "UNDO_DAYS",
    "UNDO_WIDENING",
    "Baby",
    "Chapter",
    "Concern",
    "Draft",
    "Link",
    "Loss",
    "Noun",
    "Photograph",
    "Publication",
    "Removal",
    "Tribute",
    "Verb",
    "Widening",
    "is_key",
    "new_key",
]
