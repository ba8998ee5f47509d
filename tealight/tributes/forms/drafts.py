"""What a browser sends of a form that is not finished."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from tealight.tributes.own_drafts import Drafting, texts_of

LONGEST = 100_000  # characters of one field, as in the form itself
MOST_FIELDS = 200


class DraftForm(forms.Form):
    """A draft is judged by its size alone: what is not finished may well be wrong."""

    draft_revision = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1)
    over = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1)  # the one that its writer then saw

    def __init__(self, data: QueryDict | None = None, *, drafting: Drafting) -> None:
        super().__init__(data)
        sent = data if data is not None else QueryDict()
        self.fields_of_the_draft = {name: sent.getlist(name) for name in sent if drafting.holds(name)}

    def clean(self) -> dict[str, Any]:
        values = [value for values in self.fields_of_the_draft.values() for value in values]
        if len(values) > MOST_FIELDS or any(len(value) > LONGEST for value in values):
            raise forms.ValidationError(_("This is too long for a draft. Your words are still in the form."))
        return super().clean() or {}

    @property
    def revision(self) -> int:
        """Return the revision that this draft is to replace, 0 for none."""
        over: int | None = self.cleaned_data["over"]
        return (self.cleaned_data["draft_revision"] or 0) if over is None else over

    @property
    def texts(self) -> list[str]:
        return texts_of(self.fields_of_the_draft)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Return everything that was sent, to be sent again."""
        return [(name, value) for name, values in self.fields_of_the_draft.items() for value in values]
