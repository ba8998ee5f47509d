"""The room `safeguarding`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from tealight.accounts import text_checks
from tealight.audit import reasons, verbs
from tealight.safeguarding import names
from tealight.safeguarding.reasons import Refusal


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"

    def ready(self) -> None:
        from tealight.accounts.erasure import on_erasure
        from tealight.safeguarding.actions import forget_reasons_of

        on_erasure(forget_reasons_of)
        for check in names.CHECKS:
            text_checks.register(check)
        reasons.register(
            {
                "released_together": _("together with others, without being read one by one"),
                "circle_waits": _("whether the words of a circle wait"),
                "read_a_day": _("how many entries the team reads in a day"),
                "readers": _("who reads first"),
                "when_read": _("when people read here"),
                "done": _("done"),
                "impossible": _("not possible"),
                **{refusal.value: refusal.label for refusal in Refusal},
            }
        )
        verbs.register(
            {
                "review.shown": _("let it be seen"),
                "review.refused": _("did not let it be seen"),
                "review.answered": _("read words that their writer confided to the care team"),
                "review.undone": _("took a decision back"),
                "rules.changed": _("changed the rules of this site"),
                "words.shared": _("let the care team read words of their own"),
                "words.taken_back": _("took back what the care team was to read"),
                "review.kept": _("kept it held, to be looked at again"),
                "review.unkept": _("let it wait in its turn again"),
                "review.second_asked": _("asked a second person"),
                "review.second_unasked": _("took the question to a second person back"),
                "review.second_agreed": _("was the second person, and agreed"),
                "review.second_differed": _("was the second person, and saw it differently"),
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
