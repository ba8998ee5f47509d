"""The room `safeguarding`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.audit import reasons, verbs
from tealight.safeguarding import names


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"

    def ready(self) -> None:
        from tealight.safeguarding import holding
        from tealight.safeguarding.kinds import register_kinds
        from tealight.safeguarding.queries import still_spoken_about

        register_kinds()
        holding.register(still_spoken_about)
        from tealight.accounts.erasure import on_erasure
        from tealight.safeguarding.actions import forget_reasons_of

        on_erasure(forget_reasons_of)
        for check in names.CHECKS:
            text_checks.register(check)
        reasons.register(
            {
                "released_together": _("together with others, without being read one by one"),
                "done": _("done"),
                "impossible": _("not possible"),
            }
        )
        verbs.register(
            {
                "review.shown": _("let it be seen"),
                "review.refused": _("did not let it be seen"),
                "review.undone": _("took a decision back"),
                "appeal.upheld": _("let it be seen after a second look"),
                "appeal.kept": _("kept a decision after a second look"),
                "answer.sent": _("wrote to whoever wrote it"),
                "case.known": _("wrote down what is known in a case"),
                "case.history": _("read what was left here before, for a case"),
                "case.answer": _("answered somebody, for a case"),
                "case.signposts": _("pointed somebody to help, for a case"),
                "case.second": _("looked at a case as the second person"),
                "case.again": _("chose a day to look at a case again, or looked"),
                "case.emergency": _("told an emergency service, for a case"),
                "case.cared_for": _("closed a case whose steps are settled"),
                "case.no_danger": _("closed a case without danger"),
                "case.reopened": _("opened a case again"),
                "review.forgotten": _("erased words whose time was over"),
            }
        )
