"""What a moderator sends."""

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tealight.accounts.models import User
from tealight.safeguarding.actions import Seen, Settled
from tealight.safeguarding.cases import SIGNPOSTS
from tealight.safeguarding.models import CaseStep, CrisisCase, Review, SiteRules
from tealight.safeguarding.queries import Mark
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.who_reads import PEOPLE, told

NEITHER = _("Please use one of the two buttons.")
WHY = _("Please choose why. The author is told the reason, in plain words.")


class PlaceForm(forms.Form):
    """The place in the list to which to return, and who had taken it when the buttons were drawn."""

    after = forms.CharField(required=False, widget=forms.HiddenInput, max_length=60)
    holder = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0, max_value=10**18)

    def clean_after(self) -> Mark | None:
        return Mark.read(self.cleaned_data["after"])

    @property
    def seen(self) -> Seen:
        """Who had it, as far as its sender knew."""
        return Seen(self.cleaned_data.get("holder"))


class NoteForm(PlaceForm):
    """A word for the team."""

    note = forms.CharField(
        label=_("A note, if you like"),
        help_text=told(PEOPLE, _("The care team and the operator can read it. Please leave out the words themselves.")),
        required=False,
        max_length=1000,
        # Many lines, because Enter in a field of one line would press the button.
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class DecisionForm(NoteForm):
    """Show, or do not show, and why not; the buttons carry the outcome."""

    outcome = forms.TypedChoiceField(
        choices=[
            (Review.Outcome.SHOWN, _("I would show it")),
            (Review.Outcome.REFUSED, _("I would not show it")),
            (Review.Outcome.WITHDRAWN, "take off"),
        ],
        coerce=Review.Outcome,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )
    refusal = forms.ChoiceField(
        label=_("Why?"),
        choices=Refusal.choices,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": WHY},
    )

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        is_refused = sent.get("outcome") == Review.Outcome.REFUSED
        if is_refused and not sent.get("refusal") and not self.has_error("refusal"):
            self.add_error("refusal", WHY)
        if is_refused and sent.get("refusal") == Refusal.OTHER and not sent.get("note"):
            self.add_error("note", _("Please say the reason in a few words."))
        if not is_refused:
            sent["refusal"] = ""
        return sent


class HandoverForm(NoteForm):
    """To whom, with a note."""

    to = forms.TypedChoiceField(
        label=_("To whom?"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": _("Please choose somebody who is there now.")},
    )

    def __init__(self, *args: Any, colleagues: Sequence[User] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(person.pk, str(person)) for person in colleagues]
        self.fields["to"].choices = [("", _("Back to everybody")), *named]  # type: ignore[attr-defined]


READERS = _("Who reads first what strangers leave?")


class FirstQuestionForm(forms.Form):
    """The one question that an operator is asked when a site begins; it can be left unanswered."""

    use_required_attribute = False
    readers = forms.ChoiceField(
        label=READERS, choices=SiteRules.Readers.choices, required=False, widget=forms.RadioSelect
    )


class SiteRulesForm(forms.ModelForm[SiteRules]):
    """What the operator decides for the whole site."""

    use_required_attribute = False
    read_a_day = forms.IntegerField(
        label=_("How many entries your team reads in a day"),
        help_text=_("Where more than these wait for one page, you can ask its family for a busy time."),
        min_value=1,
        max_value=100_000,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Please write a number from 1 to 100,000.")
        ),
    )

    class Meta:
        model = SiteRules
        fields = ("readers", "circle_waits", "when_read", "read_a_day")
        widgets: ClassVar = {"readers": forms.RadioSelect}
        labels: ClassVar = {
            "readers": READERS,
            "circle_waits": _("The words of a family’s circle wait for the care team too"),
            "when_read": _("When people read here"),
        }
        help_texts: ClassVar = {
            "circle_waits": _("Where strangers can read them. Without this, each family can choose it for itself."),
            "when_read": _("Such as: most evenings, and on Sunday afternoons. It stands where somebody may need help."),
        }
        error_messages: ClassVar = {"when_read": {"max_length": _("Please say it in at most 140 letters.")}}


class StepForm(forms.Form):
    """What somebody says of one step of a crisis case; two buttons carry the state."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("In a few words, if you like"),
        help_text=told(PEOPLE, _("The care team reads it. Please leave out the words themselves, and names.")),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    signposts = forms.MultipleChoiceField(
        label=_("Where you pointed them"), choices=SIGNPOSTS, required=False, widget=forms.CheckboxSelectMultiple
    )
    again = forms.DateField(
        label=_("Look again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "invalid": _("This is not a day that we understand. Write it as 2026-12-24, or leave it empty.")
        },
    )
    state = forms.TypedChoiceField(
        choices=CaseStep.State.choices,
        coerce=CaseStep.State,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )

    def __init__(self, *args: Any, step: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{step}-%s", **kwargs})
        self.step = step
        for name, only in (("signposts", CaseStep.Step.SIGNPOSTS), ("again", CaseStep.Step.AGAIN)):
            if step != only:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Ask for the why where nobody could do a step, or where one person acted alone."""
        data = super().clean() or {}
        needs_why = data.get("state") == CaseStep.State.IMPOSSIBLE or self.step == CaseStep.Step.EMERGENCY
        if needs_why and not data.get("words"):
            self.add_error("words", _("Please say why in one sentence; whoever looks at it afterwards needs it."))
        return data

    def said(self) -> Settled:
        """Return what was said; the form is valid."""
        data = self.cleaned_data
        labels = dict(SIGNPOSTS)
        named = [str(labels[name]) for name in data.get("signposts", [])]
        words = "; ".join([*named, data["words"]] if data["words"] else named)
        return Settled(data["state"], words, data.get("again"))


class EndForm(forms.Form):
    """How a crisis case ends; two buttons carry the outcome."""

    use_required_attribute = False
    words = forms.CharField(
        label=_("Why, if you like"),
        help_text=told(PEOPLE, _("The care team reads it. Please leave out the words themselves, and names.")),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    outcome = forms.TypedChoiceField(
        choices=[(one.value, one.label) for one in CrisisCase.Outcome if one.value],
        coerce=CrisisCase.Outcome,
        error_messages={"required": NEITHER, "invalid_choice": NEITHER},
    )


AForm = TypeVar("AForm", bound=PlaceForm)


def for_review(
    form: type[AForm],
    review_id: int,
    after: Mark | None = None,
    holder: User | None = None,
    *,
    data: QueryDict | None = None,
    **more: Any,
) -> AForm:
    """Return a form whose fields have names of their own on a page that holds many."""
    before = {"after": after or "", "holder": holder.pk if holder else None}
    return form(data, auto_id=f"review-{review_id}-{form.__name__.lower()}-%s", initial=before, **more)
