"""What somebody wants to tell the care team about a tribute."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.who_reads import MARKED
from tealight.tributes.forms.fields import OnceField, WordsField
from tealight.tributes.models import Concern


class ConcernForm(forms.ModelForm[Concern]):
    """Nothing but the press of the button is needed."""

    use_required_attribute = False
    once = OnceField()
    text = WordsField(
        label=_("What should we know?"),
        required=False,
        line=MARKED,
        help_text=_("You can leave it empty."),
    )

    class Meta:
        model = Concern
        fields = ("about", "text", "email")
        widgets: ClassVar = {"about": forms.RadioSelect}
        labels: ClassVar = {"about": _("What is it about?"), "email": _("Your email address, if you want an answer")}
        help_texts: ClassVar = {"email": _("Only the care team sees it.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].required = False

    def clean_about(self) -> str:
        return self.cleaned_data["about"] or Concern.About.OTHER
