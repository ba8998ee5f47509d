"""What a moderator sends about one review."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tealight.accounts.models import User
from tealight.safeguarding.actions import Seen
from tealight.safeguarding.forms.shared import NEITHER
from tealight.safeguarding.models import Review
from tealight.safeguarding.queries import Mark
from tealight.safeguarding.reasons import Refusal
from tealight.safeguarding.who_reads import PEOPLE, told

WHY = _("Please choose why. The author is told the reason, in plain words.")


class PlaceForm(forms.Form):
    """The place in the list to which to return, of everybody's or of one's own, and who had taken it by then."""

    after = forms.CharField(required=False, widget=forms.HiddenInput, max_length=60)
    mine = forms.BooleanField(required=False, widget=forms.HiddenInput)
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
    """Show, or do not show, and why not where the kind has a listed reason; the buttons carry the outcome."""

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

    def __init__(self, *args: Any, needs_reason: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_reason:
            del self.fields["refusal"]

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        is_refused = sent.get("outcome") == Review.Outcome.REFUSED and "refusal" in self.fields
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
