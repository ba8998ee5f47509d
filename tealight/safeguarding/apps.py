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
                "review.forgotten": _("erased words whose time was over"),
            }
        )
