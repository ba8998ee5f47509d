"""The sentence under which a family agrees that health data is kept: beside the button that makes a page.

Agreeing is an act of its own (GDPR, article 9(2)(a)): pressing that button, beneath the sentence that names it. No
box is ticked beforehand, and none can be forgotten; the record holds `tribute.consented` with the time.
"""

from django.conf import settings
from django.utils.translation import gettext as _

VERB = "tribute.consented"


def sentence() -> str:
    """Return the sentence in the language of whoever reads it."""
    return _(
        "That a pregnancy ended or a baby died says something about your health. With “%(button)s” you agree that"
        " %(keeper)s keeps what you write here, to show it to those whom you choose. You can take it all away at any"
        " time."
    ) % {"button": _("Make this place"), "keeper": settings.OPERATOR or settings.SITE_NAME}
