"""What a moderator sends about a crisis case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.actions import Settled
from tealight.safeguarding.cases import SIGNPOSTS
from tealight.safeguarding.forms.shared import NEITHER
from tealight.safeguarding.models import CaseStep, CrisisCase
from tealight.safeguarding.who_reads import PEOPLE, told

WHY = _("Please say why in one sentence; whoever looks at it afterwards needs it.")


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
            self.add_error("words", WHY)
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
        label=_("Why it ends; needed where you read no danger"),
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

    def clean(self) -> dict[str, Any]:
        """Ask for the why where somebody read no danger."""
        data = super().clean() or {}
        if data.get("outcome") == CrisisCase.Outcome.NO_DANGER and not data.get("words"):
            self.add_error("words", WHY)
        return data
