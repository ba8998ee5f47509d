"""What is asked of a family, and of whoever has a concern."""

from tealight.tributes.forms.audience import AudienceForm, ListingForm
from tealight.tributes.forms.babies import BabyRows
from tealight.tributes.forms.chapters import ChapterForm, HidingForm, NewChapterForm
from tealight.tributes.forms.concerns import ConcernForm
from tealight.tributes.forms.story import MakingForm, StoryForm, story_of

__all__ = [
    "AudienceForm",
    "BabyRows",
    "ChapterForm",
    "ConcernForm",
    "HidingForm",
    "ListingForm",
    "MakingForm",
    "NewChapterForm",
    "StoryForm",
    "story_of",
]
