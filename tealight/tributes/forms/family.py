"""Inviting the other parent and the circle, and coming by an invitation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.families.models import RELATION_LENGTH
from tealight.tributes.forms.fields import OnceField

# Offered while somebody writes; any other word is as good.
RELATIONS = (
    _("grandmother"),
    _("grandfather"),
    _("sister"),
    _("brother"),
    _("aunt"),
    _("uncle"),
    _("cousin"),
    _("godparent"),
    _("friend"),
    _("neighbour"),
    _("midwife"),
    _("nurse"),
    _("doctor"),
    _("doula"),
)


class InvitationForm(forms.Form):
    """An invitation, by a link that is passed on or by mail."""

    use_required_attribute = False
    once = OnceField()
    email = forms.EmailField(
        label=_("Their email address, if we should write to them"),
        required=False,
        help_text=_("Leave it empty to pass the link on yourself. The letter does not say for which baby it is."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class CircleInvitationForm(InvitationForm):
    """An invitation into the circle, with a word for who it is."""

    field_order = ("relation", "email", "once")
    relation = forms.CharField(
        label=_("Who they are to your baby or to you, if you like"),
        max_length=RELATION_LENGTH,
        required=False,
        help_text=_("Grandmother, brother, friend, midwife … It stands beside what they leave, if they agree."),
        widget=forms.TextInput(attrs={"list": "relations", "autocomplete": "off"}),
    )

    def clean_relation(self) -> str:
        relation: str = self.cleaned_data["relation"]
        if problems := text_checks.problems(relation):
            raise forms.ValidationError([str(problem) for problem in problems])
        return relation


class RelationForm(forms.Form):
    """Whether the family's word stands beside what somebody of the circle leaves."""

    shows_relation = forms.BooleanField(required=False)

    def __init__(self, *args: Any, relation: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = _("“%(relation)s” may stand beside the words that I leave") % {"relation": relation}
        self.fields["shows_relation"].label = words
        self.fields["shows_relation"].help_text = _("Whoever can see the page reads it. You can change this later.")
