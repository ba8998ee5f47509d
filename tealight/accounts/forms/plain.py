"""What our forms change in allauth's: plain labels, no texts inside the boxes, a password typed once."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.forms import Field
from django.utils.translation import gettext_lazy as _

# Field names with their lazily translated words.
Words = Mapping[str, Any]

LABELS: Words = {
    "login": _("Email address"),
    "email": _("Email address"),
    "password": _("Password"),
    "oldpassword": _("The password you have now"),
    "password1": _("New password"),
    "code": _("Code"),
    "name": _("A name for this passkey"),
}
LONG_ENOUGH = _("At least ten characters. A few words in a row are easy to remember.")


class Plain:
    """Mix in before one of allauth's forms."""

    fields: dict[str, Field]
    labels: ClassVar[Words] = {}
    helps: ClassVar[Words] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Typing a hidden word twice helps nobody: who mistypes it signs in with a code and chooses another.
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, LABELS.get(name, field.label))
            field.help_text = self.helps.get(name, "")
