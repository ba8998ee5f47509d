"""What is said of an answer that cannot be taken: Django's own sentences are replaced once, for all forms."""

from django import forms
from django.core import validators
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

NEEDED = _("This one is needed to go on.")
NOT_OFFERED = _("This answer is not one of those on the page. Please choose one of them.")
NOT_A_NUMBER = _("This is not a whole number.")
NOT_A_LIST = _("These answers did not reach us whole. Please choose them once more.")
TOO_LONG = ngettext_lazy(
    "There is room for %(limit_value)d character here; this has %(show_value)d. Nothing was lost: please shorten it.",
    "There is room for %(limit_value)d characters here; this has %(show_value)d. Nothing was lost: please shorten it.",
    "limit_value",
)
TOO_SHORT = ngettext_lazy(
    "This needs at least %(limit_value)d character.",
    "This needs at least %(limit_value)d characters.",
    "limit_value",
)
NOT_READ = _("We could not read this. Please look at it once more.")

FIELDS: dict[type[forms.Field], dict[str, object]] = {
    forms.Field: {"required": NEEDED},
    forms.IntegerField: {"invalid": NOT_A_NUMBER},
    forms.ChoiceField: {"invalid_choice": NOT_OFFERED},
    forms.TypedChoiceField: {"invalid_choice": NOT_OFFERED},
    forms.MultipleChoiceField: {"invalid_choice": NOT_OFFERED, "invalid_list": NOT_A_LIST},
    forms.ModelChoiceField: {"invalid_choice": NOT_OFFERED},
    forms.JSONField: {"invalid": NOT_READ},
    forms.DateField: {"invalid": NOT_READ},
}
VALIDATORS: dict[type, object] = {
    validators.EmailValidator: _("This does not look like an email address. One looks like name@example.org."),
    validators.MaxLengthValidator: TOO_LONG,
    validators.MinLengthValidator: TOO_SHORT,
    validators.MaxValueValidator: _("This number is too large."),
    validators.MinValueValidator: _("This number is too small."),
    validators.RegexValidator: NOT_READ,
    validators.ProhibitNullCharactersValidator: _("There is a sign in this that cannot be kept. Please write it anew."),
}


def speak_plainly() -> None:
    """Put our sentences in the place of Django's; called once, when the site starts, before any form is made."""
    for field, sentences in FIELDS.items():
        field.default_error_messages = {**field.default_error_messages, **sentences}  # type: ignore[dict-item]
    for validator, sentence in VALIDATORS.items():
        validator.message = sentence  # type: ignore[attr-defined]
