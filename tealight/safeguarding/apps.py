"""The room `safeguarding`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.audit import verbs
from tealight.safeguarding import names


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"

    def ready(self) -> None:
        for check in names.CHECKS:
            text_checks.register(check)
        verbs.register(
            {
                "review.shown": _("let it be seen"),
                "review.refused": _("did not let it be seen"),
                "review.undone": _("took a decision back"),
                "review.kept": _("kept it held, to be looked at again"),
                "review.unkept": _("let it wait in its turn again"),
                "review.second_asked": _("asked a second person"),
                "review.second_unasked": _("took the question to a second person back"),
                "review.second_agreed": _("was the second person, and agreed"),
                "review.second_differed": _("was the second person, and saw it differently"),
                "review.forgotten": _("erased words whose time was over"),
            }
        )
