"""What is asked about a photograph; nothing of it has to be answered."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from tealight.media.errors import BYTES_AT_MOST
from tealight.media.models import Tone
from tealight.safeguarding.who_reads import FAMILY, PEOPLE, told
from tealight.tributes.actions import Brought
from tealight.tributes.audience import PART_MEANINGS, Audience
from tealight.tributes.forms.fields import AudienceField, OnceField, narrow
from tealight.tributes.models import Chapter, Photograph, new_key
from tealight.tributes.texts import clean

ALT = _(
    "For whoever hears this page instead of seeing it, and for you in thirty years. Plain words are best: “Noor asleep"
    " in a knitted hat, her hand around Tomas’s finger.”"
)


class Photographs(forms.FileInput):
    """One file or several; what is not a photograph is told by its content, not by this list."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"accept": "image/*,.heic,.heif,.avif", "multiple": True})


class AddingForm(forms.Form):
    """Photographs to add, and how they are shown at first. Each can be changed afterwards."""

    use_required_attribute = False
    once = OnceField()
    photographs = forms.Field(
        label=_("Photographs"),
        required=False,
        widget=Photographs,
        help_text=_("One or several, from a phone or a computer: JPEG, HEIC, PNG, WebP or AVIF, up to 60 MB each."),
    )
    tone = forms.ChoiceField(
        label=_("Show them"),
        choices=Tone.choices,
        initial=Tone.QUIET,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Each original is kept for you as it is. You can change this for each photograph at any time."),
    )
    caption = forms.CharField(label=_("A line below, if you like"), max_length=300, required=False, help_text=FAMILY)
    audience = AudienceField(
        label=_("Who can see them"),
        meanings=PART_MEANINGS,
        required=False,
        empty_value=Audience.EVERYONE,
        initial=Audience.EVERYONE,
    )

    def clean_tone(self) -> str:
        return self.cleaned_data["tone"] or Tone.QUIET

    def clean_caption(self) -> str:
        return clean(self.cleaned_data["caption"])

    def brought(self) -> Brought:
        """Return what was said for all of them; the form is valid."""
        return Brought(**{name: self.cleaned_data[name] for name in ("once", "tone", "caption", "audience")})

    def renew(self) -> None:
        """Give the form that is shown again a token of its own: what it brought the first time is kept already."""
        data = QueryDict(mutable=True)
        data.update({name: str(value) for name, value in self.data.items()})
        data["once"] = new_key()
        self.data = data


class ArrivalForm(forms.Form):
    """A file that will come in parts: how it is called, and how many bytes it has."""

    name = forms.CharField(max_length=200)
    size = forms.IntegerField(min_value=1, max_value=BYTES_AT_MOST)


class PartForm(forms.Form):
    """Where a part of a file begins, in bytes."""

    start = forms.IntegerField(min_value=0, max_value=BYTES_AT_MOST)


class PhotographForm(forms.ModelForm[Photograph]):
    """What whoever added a photograph may change."""

    use_required_attribute = False
    tone = forms.ChoiceField(label=_("Show it"), choices=Tone.choices, required=False, widget=forms.RadioSelect)
    audience = AudienceField(
        label=_("Who can see it"), meanings=PART_MEANINGS, required=False, empty_value=Audience.EVERYONE
    )

    class Meta:
        model = Photograph
        fields = ("alt", "caption", "chapter", "audience")
        labels: ClassVar = {"alt": _("What can be seen on it"), "caption": _("A line below, if you like")}
        help_texts: ClassVar = {"alt": told(FAMILY, ALT)}
        widgets: ClassVar = {"alt": forms.Textarea(attrs={"rows": 3}), "chapter": forms.RadioSelect}

    def __init__(self, *args: Any, chapters: Iterable[Chapter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = {chapter.pk: chapter for chapter in chapters}
        self.fields["tone"].initial = self.instance.picture.tone
        self.fields["chapter"] = forms.TypedChoiceField(
            label=_("Where it stands"),
            choices=[("", _("At the top, with the others")), *((pk, _place(own[pk])) for pk in own)],
            coerce=lambda value: own[int(value)],
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            initial=self.instance.chapter_id or "",
        )

    def clean_tone(self) -> str:
        return self.cleaned_data["tone"] or self.instance.picture.tone

    def clean_alt(self) -> str:
        return clean(self.cleaned_data["alt"])

    def clean_caption(self) -> str:
        return clean(self.cleaned_data["caption"])


def _place(chapter: Chapter) -> str:
    words = chapter.title or Truncator(chapter.body).words(7)
    return _("After: %(chapter)s") % {"chapter": words}


class PhotographHidingForm(forms.Form):
    """How far the other guardian lets a photograph be seen: never farther than now, and never only by its owner."""

    audience = AudienceField(label=_("Who can see it"), meanings=PART_MEANINGS)

    def __init__(self, *args: Any, photograph: Photograph, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self.fields["audience"], photograph.audience)


class WithholdingForm(forms.Form):
    """Why the care team takes a photograph from a page, or the operator locks it."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Why"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=told(
            PEOPLE, _("It stands in the record. When a photograph is taken from a page, its family reads it too.")
        ),
        error_messages={"required": _("Please write in a few words why: it stands in the record.")},
    )
