"""What an operator decides for the whole site."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.models import SiteRules

READERS = _("Who reads first what strangers leave?")


class FirstQuestionForm(forms.Form):
    """The one question that an operator is asked when a site begins; it can be left unanswered."""

    use_required_attribute = False
    readers = forms.ChoiceField(
        label=READERS, choices=SiteRules.Readers.choices, required=False, widget=forms.RadioSelect
    )


class SiteRulesForm(forms.ModelForm[SiteRules]):
    """What the operator decides for the whole site."""

    use_required_attribute = False
    read_a_day = forms.IntegerField(
        label=_("How many entries your team reads in a day"),
        help_text=_("Where more than these wait for one page, you can ask its family for a busy time."),
        min_value=1,
        max_value=100_000,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Please write a number from 1 to 100,000.")
        ),
    )

    class Meta:
        model = SiteRules
        fields = ("readers", "circle_waits", "when_read", "read_a_day")
        widgets: ClassVar = {"readers": forms.RadioSelect}
        labels: ClassVar = {
            "readers": READERS,
            "circle_waits": _("The words of a family’s circle wait for the care team too"),
            "when_read": _("When people read here"),
        }
        help_texts: ClassVar = {
            "circle_waits": _("Where strangers can read them. Without this, each family can choose it for itself."),
            "when_read": _("Such as: most evenings, and on Sunday afternoons. It stands where somebody may need help."),
        }
        error_messages: ClassVar = {"when_read": {"max_length": _("Please say it in at most 140 letters.")}}
