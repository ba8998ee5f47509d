"""A form of every kind of field, for the page on which the look can be seen at work."""

from django import forms
from django.utils.translation import gettext_lazy as _

VERBS = [("died", _("died")), ("still", _("was born still")), ("lost", _("was lost")), ("", _("say nothing of it"))]
WITH = [("twin", _("a twin who lives")), ("more", _("brothers and sisters")), ("cat", _("a cat who knew first"))]
COUNTRIES = [("AU", _("Australia")), ("IE", _("Ireland")), ("NZ", _("New Zealand"))]


class Specimen(forms.Form):
    """Nothing here is kept."""

    name = forms.CharField(
        label=_("A name, if there is one"), help_text=_("A nickname, several names, or none."), required=False
    )
    mail = forms.EmailField(label=_("Your email address"), help_text=_("Nobody else sees it."))
    verb = forms.ChoiceField(
        label=_("The word that feels right"), choices=VERBS, widget=forms.RadioSelect, required=False, initial="still"
    )
    company = forms.MultipleChoiceField(
        label=_("Who else belongs here"), choices=WITH, widget=forms.CheckboxSelectMultiple, required=False
    )
    country = forms.ChoiceField(label=_("Country"), choices=COUNTRIES)
    words = forms.CharField(label=_("Your words"), widget=forms.Textarea, required=False)
    once = forms.BooleanField(label=_("Tell me when it has been read"), required=False)
