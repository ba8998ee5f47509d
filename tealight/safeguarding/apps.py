"""The room `safeguarding`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.audit import reasons, verbs
from tealight.safeguarding import names


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"

    def ready(self) -> None:
        from tealight.accounts.erasure import on_erasure
        from tealight.safeguarding.actions import forget_reasons_of

        on_erasure(forget_reasons_of)
        for check in names.CHECKS:
            text_checks.register(check)
        reasons.register({"released_together": _("together with others, without being read one by one")})
        verbs.register(
            {
                "review.shown": _("let it be seen"),
                "review.refused": _("did not let it be seen"),
                "review.undone": _("took a decision back"),
                "review.forgotten": _("erased words whose time was over"),
            }
        )
