"""What is asked of a family, and of whoever has a concern."""

from tealight.tributes.forms.audience import AudienceForm, ListingForm
from tealight.tributes.forms.babies import BabyRows
from tealight.tributes.forms.chapters import ChangedChapterForm, ChapterForm, HidingForm, NewChapterForm
from tealight.tributes.forms.concerns import ConcernForm
from tealight.tributes.forms.family import RELATIONS, CircleInvitationForm, InvitationForm, RelationForm
from tealight.tributes.forms.photographs import (
    AddingForm,
    ArrivalForm,
    PartForm,
    PhotographForm,
    PhotographHidingForm,
    WithholdingForm,
)
from tealight.tributes.forms.protections import PlaceForm, ProtectionForm
from tealight.tributes.forms.story import ChangedStoryForm, MakingForm, StoryForm, story_of

__all__ = [
    "RELATIONS",
    "AddingForm",
    "ArrivalForm",
    "PartForm",
    "AudienceForm",
    "BabyRows",
    "ChangedChapterForm",
    "ChangedStoryForm",
    "ChapterForm",
    "CircleInvitationForm",
    "ConcernForm",
    "HidingForm",
    "InvitationForm",
    "ListingForm",
    "MakingForm",
    "NewChapterForm",
    "PlaceForm",
    "ProtectionForm",
    "RelationForm",
    "PhotographForm",
    "PhotographHidingForm",
    "StoryForm",
    "WithholdingForm",
    "story_of",
]
