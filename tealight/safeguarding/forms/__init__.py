"""What a moderator sends, and what a writer sends to them."""

from tealight.safeguarding.forms.cases import EndForm, StepForm
from tealight.safeguarding.forms.decisions import AForm, DecisionForm, HandoverForm, NoteForm, PlaceForm, for_review
from tealight.safeguarding.forms.rules import FirstQuestionForm, SiteRulesForm
from tealight.safeguarding.forms.talks import AnswerForm, AppealForm, WriteBackForm

__all__ = [
    "AForm",
    "AnswerForm",
    "AppealForm",
    "DecisionForm",
    "EndForm",
    "FirstQuestionForm",
    "HandoverForm",
    "NoteForm",
    "PlaceForm",
    "SiteRulesForm",
    "StepForm",
    "WriteBackForm",
    "for_review",
]
