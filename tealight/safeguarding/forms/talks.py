"""What the care team writes to somebody, and what a writer sends to the care team."""

import re
import secrets
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.who_reads import MARKED, PEOPLE, told

LONGEST = 20_000  # characters of one answer
NOTHING_HERE = _("There are no words here yet.")
IS_ONCE = re.compile(r"[A-Za-z0-9_-]{22}").fullmatch


def _new_once() -> str:
    return secrets.token_urlsafe(16)


class WordsField(forms.CharField):
    """Some lines to one person, as they were written."""

    widget = forms.Textarea

    def __init__(self, *, rows: int, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST, error_messages={"required": NOTHING_HERE}, **kwargs)
        self.widget.attrs.update({"rows": rows, "dir": "auto"})

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class OnceForm(forms.Form):
    """Some lines to one person; `once` lets the same form, sent twice, say them once."""

    use_required_attribute = False
    once = forms.CharField(required=False, initial=_new_once, widget=forms.HiddenInput)

    def clean_once(self) -> str:
        once: str = self.cleaned_data["once"]
        return once if IS_ONCE(once) else _new_once()


class AnswerForm(OnceForm):
    """An answer from a template, in its words or in changed ones."""

    body = WordsField(
        label=_("Your answer"),
        help_text=told(PEOPLE, _("You may change the words. Please keep what it says about whom to ring.")),
        rows=16,
    )


class AppealForm(forms.Form):
    """A wish for a second look; it needs no words."""

    use_required_attribute = False
    body = WordsField(
        label=_("What should whoever looks again know?"),
        help_text=told(MARKED, _("You can leave it empty.")),
        required=False,
        rows=5,
    )


class WriteBackForm(OnceForm):
    """What a writer says to the care team."""

    body = WordsField(
        label=_("Write back to the care team"),
        help_text=told(MARKED),
        rows=5,
    )
