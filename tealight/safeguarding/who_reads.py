"""The line beside every text box: that a small program on this machine reads the words, and why, or that none does."""

from typing import cast

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

PRIVATE = _("A small program on this site’s own machine reads these words, only to offer you help; nobody is told.")
FAMILY = _(
    "A small program on this site’s own machine reads these words to offer you help. Where strangers could read them, a"
    " person looks first at what may hurt."
)
PUBLIC = _(
    "A small program on this site’s own machine reads these words, so that a person reads first what may hurt. It sends"
    " them nowhere."
)
MARKED = _(
    "People of the care team read this; a small program on this site’s own machine marks for them what may be urgent."
)
PEOPLE = _("People read this, and no program does.")

LINES = (PRIVATE, FAMILY, PUBLIC, MARKED, PEOPLE)


def told(line: str | Promise, help_text: str | Promise = "") -> str:
    """Return the help beside a text box, with the line on who reads it at its end; translated when it is shown."""
    return cast(str, format_lazy("{} {}", help_text, line) if help_text else line)
