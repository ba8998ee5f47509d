"""The family's words about a tribute as a whole."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.tributes.actions import Story
from tealight.tributes.audience import Audience
from tealight.tributes.forms.babies import BabyRows
from tealight.tributes.forms.fields import AudienceField, OnceField, WordsField
from tealight.tributes.models import Chapter, Noun, Tribute


class StoryForm(forms.ModelForm[Tribute]):
    """Nothing in it is required."""

    use_required_attribute = False

    class Meta:
        model = Tribute
        fields = ("noun", "verb", "loss", "how_far", "parents")
        widgets: ClassVar = {"noun": forms.RadioSelect, "verb": forms.RadioSelect, "loss": forms.RadioSelect}
        labels: ClassVar = {
            "noun": _("The word that feels right"),
            "verb": _("How we say it"),
            "loss": _("What happened"),
            "how_far": _("How far along"),
            "parents": _("What each of you is called"),
        }
        help_texts: ClassVar = {
            "how_far": _("In your own words: nine weeks, six months, four days old."),
            "parents": _("As you say it: Mum and Dad, Mama and Mami, Ana and Tomas."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["noun"].required = False

    def clean_noun(self) -> str:
        return self.cleaned_data["noun"] or Noun.BABY

    @property
    def tells_more(self) -> bool:
        """Tell whether something beyond the first questions was answered."""
        return any(self[name].value() for name in ("loss", "how_far", "parents"))


class MakingForm(StoryForm):
    """The page on which a tribute is made: the story, a first chapter, and who may see it."""

    once = OnceField()
    words = WordsField(
        label=_("A few words, or a poem"),
        required=False,
        help_text=_("Lines and stanzas stay as you write them. Whoever you choose below can read this."),
    )
    kind = forms.ChoiceField(
        label=_("These are"),
        choices=Chapter.Kind.choices,
        widget=forms.RadioSelect,
        required=False,
        initial=Chapter.Kind.WORDS,
    )
    audience = AudienceField(
        label=_("Who can see this place"), required=False, empty_value=Audience.BOTH, initial=Audience.BOTH
    )

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Chapter.Kind.WORDS


def story_of(form: StoryForm, rows: BabyRows) -> Story:
    """Return what a family said; what could not be read is left out."""
    names = ("noun", "verb", "loss", "how_far", "parents")
    form.is_valid()
    said = {name: form.cleaned_data[name] for name in names if name in form.cleaned_data}
    return Story(**said, babies=rows.said())
