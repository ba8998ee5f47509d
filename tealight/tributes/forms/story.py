"""The family's words about a tribute as a whole."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.tributes.actions import OWN, Story
from tealight.tributes.audience import Audience
from tealight.tributes.forms.babies import BabyRows
from tealight.tributes.forms.fields import AudienceField, OnceField, VersionedForm, WordsField
from tealight.tributes.models import Chapter, Tribute


class StoryForm(forms.ModelForm[Tribute]):
    """Nothing in it is required."""

    use_required_attribute = False

    class Meta:
        model = Tribute
        fields = ("noun", "verb", "loss", "how_far", "maker_called", "other_called")
        widgets: ClassVar = {"noun": forms.RadioSelect, "verb": forms.RadioSelect, "loss": forms.RadioSelect}
        labels: ClassVar = {
            "noun": _("The word that feels right"),
            "verb": _("How we say it"),
            "loss": _("What happened"),
            "how_far": _("How far along"),
        }
        help_texts: ClassVar = {
            "how_far": _("In your own words: nine weeks, six months, four days old."),
        }

    def __init__(self, *args: Any, is_maker: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own, other = ("maker_called", "other_called") if is_maker else ("other_called", "maker_called")
        self.own_word_first = (own, other)
        self.fields[own].label = _("You are called")
        self.fields[own].help_text = _("Any word: Mum, Mama, Daddy, Parent, a name.")
        self.fields[other].label = _("The other parent is called")
        self.fields[other].help_text = _("If there is one, and if you like.")

    @property
    def called(self) -> list[forms.BoundField]:
        """Return what each parent is called, first the word for whoever fills in the form."""
        return [self[name] for name in self.own_word_first]

    @property
    def tells_more(self) -> bool:
        """Tell whether something beyond the first questions was answered."""
        return any(self[name].value() for name in ("loss", "how_far", *self.own_word_first))


class ChangedStoryForm(VersionedForm, StoryForm):
    """The story of a tribute, which either guardian changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version


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
    form.is_valid()
    said = {name: form.cleaned_data[name] for name in OWN if name in form.cleaned_data}
    return Story(**said, babies=rows.said(said.get("verb", "")))
