"""Chapters: words or a poem."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.tributes.audience import PART_MEANINGS, Audience
from tealight.tributes.forms.fields import AudienceField, OnceField, VersionedForm, WordsField, narrow
from tealight.tributes.models import Chapter


class ChapterForm(forms.ModelForm[Chapter]):
    """What its author may change."""

    use_required_attribute = False
    body = WordsField(
        label=_("Your words"),
        help_text=_(
            "Lines stay as you write them; *stars* stress words. Whoever may see the page reads this, unless you choose"
            " fewer people below."
        ),
        error_messages={"required": _("There are no words here yet. Write a line, or go back: nothing is needed.")},
    )
    audience = AudienceField(
        label=_("Who can read it"),
        meanings=PART_MEANINGS,
        required=False,
        empty_value=Audience.EVERYONE,
        initial=Audience.EVERYONE,
    )

    class Meta:
        model = Chapter
        fields = ("kind", "title", "body", "audience")
        widgets: ClassVar = {"kind": forms.RadioSelect}
        labels: ClassVar = {"kind": _("This is"), "title": _("A title, if you like")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].required = False

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Chapter.Kind.WORDS


class ChangedChapterForm(VersionedForm, ChapterForm):
    """A chapter that its author changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version


class NewChapterForm(ChapterForm):
    """A chapter that does not exist yet."""

    once = OnceField()


class HidingForm(forms.Form):
    """How far the other guardian lets a chapter be seen: never farther than now, and never only by its author."""

    audience = AudienceField(label=_("Who can read it"), meanings=PART_MEANINGS)

    def __init__(self, *args: Any, chapter: Chapter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        narrow(self.fields["audience"], chapter.audience)
