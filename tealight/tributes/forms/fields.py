"""Fields that several forms of this room ask with."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise

from tealight.safeguarding.who_reads import FAMILY, told
from tealight.tributes import texts
from tealight.tributes.audience import MEANINGS, Audience
from tealight.tributes.models import KEY_LENGTH, new_key


class OnceField(forms.RegexField):
    """A hidden token that is new in each form: the same form sent twice does its work once."""

    def __init__(self) -> None:
        super().__init__(rf"^[A-Za-z0-9_-]{{{KEY_LENGTH}}}\Z", initial=new_key, widget=forms.HiddenInput)


class VersionField(forms.IntegerField):
    """A hidden number: which version of the kept words a form was opened with; whatever cannot be read is none."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def clean(self, value: Any) -> int | None:
        try:
            return cast("int | None", super().clean(value))
        except forms.ValidationError:
            return None


class VersionedForm(forms.Form):
    """A form with words that two people or two tabs may change at once."""

    version = VersionField()

    def base_on(self, version: int) -> None:
        """Let what was written be sent again over the version that its writer has now seen."""
        sent = cast(QueryDict, self.data).copy()
        sent["version"] = str(version)
        self.data = cast("Mapping[str, Any]", sent)


class WordsField(forms.CharField):
    """A text as it was written, with its stanzas; only what nobody wrote is taken away.

    `line` says who reads it (`safeguarding.who_reads`), and stands after the help of the field.
    """

    widget = forms.Textarea

    def __init__(self, *, line: str | Promise = FAMILY, help_text: str | Promise = "", **kwargs: Any) -> None:
        super().__init__(strip=False, max_length=100_000, help_text=told(line, help_text), **kwargs)
        self.own_help = help_text

    def say(self, line: str | Promise) -> None:
        """Say another line, where the page knows better who reads."""
        self.help_text = told(line, self.own_help)

    def to_python(self, value: Any) -> str:
        return texts.clean(super().to_python(value) or "")


class AudienceInput(forms.RadioSelect):
    """One line for each audience, with a sentence on who that is."""

    template_name = "tributes/widgets/audience.html"

    def __init__(self, meanings: Mapping[Audience, str | Promise] = MEANINGS) -> None:
        super().__init__()
        self.meanings = meanings

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().create_option(name, value, *args, **kwargs), "meaning": self.meanings[Audience(int(value))]}


class AudienceField(forms.TypedChoiceField):
    """One of the six audiences, or of those that are offered."""

    def __init__(self, *, meanings: Mapping[Audience, str | Promise] = MEANINGS, **kwargs: Any) -> None:
        super().__init__(
            choices=Audience.choices,
            coerce=lambda value: Audience(int(value)),
            widget=AudienceInput(meanings),
            **kwargs,
        )

    def offer(self, audiences: list[Audience]) -> None:
        """Let the family choose among these alone."""
        self.choices = [(audience.value, audience.label) for audience in audiences]


def narrow(field: forms.Field, now: int) -> None:
    """Offer the audiences of a part that hold the other guardian and are no wider than now."""
    assert isinstance(field, AudienceField)  # noqa: S101 - for the type checker
    field.offer([audience for audience in Audience if Audience.BOTH <= audience <= now])
