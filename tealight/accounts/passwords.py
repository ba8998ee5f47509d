"""What a password needs, said in our words."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    """A length, and nothing about signs or capitals: a few words in a row are easy to remember."""

    def get_error_message(self) -> str:
        sentence = ngettext(
            "This password is short: it needs at least %(count)d character. A few words in a row will do.",
            "This password is short: it needs at least %(count)d characters. A few words in a row will do.",
            self.min_length,
        )
        return sentence % {"count": self.min_length}


class NotCommon(password_validation.CommonPasswordValidator):
    """None of those that are tried first by whoever breaks in."""

    def get_error_message(self) -> str:
        return _("Many people use this password, so it is soon guessed. Please choose another one.")
