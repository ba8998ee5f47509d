"""What somebody wants to tell the care team about a tribute."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tealight.safeguarding.who_reads import MARKED
from tealight.tributes.forms.fields import OnceField, WordsField
from tealight.tributes.models import Concern

About = Concern.About
OF_A_PAGE = (About.LEAVE, About.ME, About.OTHER)
OF_A_THING = (About.CRUEL, About.WORRY, About.DANGER, About.CONTACT, About.ADVERT, About.LEAVE, About.OTHER)


class ConcernForm(forms.ModelForm[Concern]):
    """Nothing but the press of the button is needed; it asks about a whole page, or about one thing on it."""

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

    def __init__(self, *args: Any, is_of_a_page: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = OF_A_PAGE if is_of_a_page else OF_A_THING
        about = self.fields["about"]
        about.required = False
        about.choices = [(each.value, each.label) for each in offered]  # type: ignore[attr-defined]
        about.initial = offered[0] if is_of_a_page else None
        if not is_of_a_page:
            self.initial.pop("about", None)

    def clean_about(self) -> str:
        return self.cleaned_data["about"] or About.OTHER
