"""Names of the languages that lines speak, in the visitor's language."""

from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

# Django has no name for these; a script says nothing about how a line is spoken.
OWN: dict[str, Promise | str] = {
    "fil": _("Filipino"),
    "mt": _("Maltese"),
    "zh-Hant": _("Chinese"),
    "zh-Hant-HK": _("Chinese"),
}


def name_of(code: str) -> str:
    """Return the name of a language; its code where nobody has named it."""
    if code in OWN:
        return str(OWN[code])
    try:
        return str(get_language_info(code.lower())["name_translated"])
    except KeyError:
        return code
