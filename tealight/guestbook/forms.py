"""What is asked of whoever leaves something in a guestbook, and of the family."""

from typing import Any, cast

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.guestbook.actions import Left
from tealight.guestbook.models import Correction, Entry, Kind, Standing
from tealight.safeguarding.who_reads import PUBLIC
from tealight.tributes.forms.fields import OnceField, VersionedForm, WordsField
from tealight.tributes.models import new_key

MOST = 20_000  # characters of one entry; a long story of one's own has about 10,000
NOTHING_HERE = _("There are no words here yet. Write a line, or light a candle instead: it needs no words.")
TOO_LONG = _(
    "Your words are %(show_value)d characters long, and one entry holds %(limit_value)d. Nothing was lost: you could"
    " leave them in two parts."
)
ANSWERS = [(standing.value, standing.label) for standing in Standing if standing != Standing.CIRCLE]
CAME_BROKEN = _("The form did not reach us whole. Your words are still here: please leave them once more.")


class EntryWords(WordsField):
    """The words of an entry. The browser is told no limit: it would cut a long text without a word."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(error_messages={"required": NOTHING_HERE}, **kwargs)
        self.widget.attrs.pop("maxlength", None)
        self.validators = [each for each in self.validators if not isinstance(each, MaxLengthValidator)]
        self.validators.append(MaxLengthValidator(MOST, TOO_LONG))


class AskedField(forms.CharField):
    """What a form carries once its writer was asked about kinder words; whatever cannot be read is nothing."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def clean(self, value: Any) -> str:
        return str(value or "")[:1000]


class ActForm(forms.Form):
    """A press of a button, done once however often it arrives."""

    once = OnceField()
    use_required_attribute = False

    def renew(self) -> None:
        """Give the form that is shown again a whole token, where the one that came was none."""
        if "once" in self.errors:
            self.data = {**self.data.dict(), "once": new_key()} if isinstance(self.data, QueryDict) else {}
            del self.errors["once"]
            self.add_error(None, CAME_BROKEN)


class ChangeForm(forms.Form):
    """The part of an entry that can be changed later."""

    kind = forms.ChoiceField(label=_("This is"), choices=Kind.choices, required=False, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("The name to show with it, if you like"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    use_required_attribute = False
    body = EntryWords(label=_("Your words"), help_text=_("Lines and stanzas stay as you write them."), line=PUBLIC)
    asked = AskedField()
    field_order = ("kind", "body", "name", "standing", "email", "once", "asked")

    def __init__(self, *args: Any, entry: Entry | Correction | None = None, **kwargs: Any) -> None:
        if entry is not None:
            kwargs["initial"] = {"kind": entry.kind, "name": entry.name, "body": entry.body}
        super().__init__(*args, **kwargs)
        self.fields["kind"].initial = Kind.MESSAGE
        self.fields["body"].widget.attrs["rows"] = 9

    def say_who_reads(self, line: str | Promise) -> None:
        """Say beside the words who reads them on this page."""
        cast(EntryWords, self.fields["body"]).say(line)

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Kind.MESSAGE

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if problems := text_checks.problems(name):
            raise forms.ValidationError([str(problem) for problem in problems])
        return name


class EntryForm(ChangeForm, ActForm):
    """Words for a family. Only the words themselves are needed."""

    standing = forms.ChoiceField(
        label=_("How do you know the family?"), choices=ANSWERS, required=False, widget=forms.RadioSelect
    )
    email = forms.EmailField(
        label=_("Your email address, if you want a receipt"),
        required=False,
        help_text=_("Nobody else sees it. With the receipt you can change your words later, or take them back."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def left(self) -> Left:
        """Return what was left; the form is valid."""
        data = self.cleaned_data
        return Left(**{name: data[name] for name in ("kind", "name", "body", "once", "email", "standing")})


class ThanksForm(VersionedForm):
    """A note to everybody who left words; its version is the number of the note that it replaces."""

    use_required_attribute = False
    body = EntryWords(
        label=_("A note to everybody"),
        required=False,
        help_text=_("It stands above the guestbook. Leave it empty to take the note away."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].widget.attrs["rows"] = 5


class ReadingForm(forms.Form):
    """What the family does with an entry that waits for it; `version` is the text that they read."""

    SHOW, KEEP, HIDE = "show", "keep", "hide"
    decision = forms.ChoiceField(choices=[(SHOW, ""), (KEEP, ""), (HIDE, "")])
    version = forms.IntegerField(min_value=1, max_value=2**31 - 1)


class StopReadingForm(forms.Form):
    """Whether what waits appears when the family stops reading first."""

    show_those_waiting = forms.BooleanField(label=_("Let those that wait appear now"), required=False)
