"""The room `safeguarding`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.audit import verbs
from tealight.safeguarding import names


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"

    def ready(self) -> None:
        from tealight.safeguarding import holding
        from tealight.safeguarding.kinds import register_kinds
        from tealight.safeguarding.queries import still_spoken_about

        register_kinds()
        holding.register(still_spoken_about)
        for check in names.CHECKS:
            text_checks.register(check)
        verbs.register(
            {
                "review.shown": _("let it be seen"),
                "review.refused": _("did not let it be seen"),
                "review.undone": _("took a decision back"),
                "appeal.upheld": _("let it be seen after a second look"),
                "appeal.kept": _("kept a decision after a second look"),
                "answer.sent": _("wrote to whoever wrote it"),
                "review.forgotten": _("erased words whose time was over"),
            }
        )
