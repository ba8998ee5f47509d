"""The room `tributes`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TributesConfig(AppConfig):
    name = "tealight.tributes"

    def ready(self) -> None:
        from tealight.accounts.erasure import on_erasure
        from tealight.audit import reasons, verbs
        from tealight.families.departures import on_departure
        from tealight.safeguarding import losses
        from tealight.tributes import confided, consent
        from tealight.tributes.actions import erase_what_was_kept_by
        from tealight.tributes.actions.departures import part
        from tealight.tributes.actions.readings import pass_on_opening
        from tealight.tributes.audience import Audience
        from tealight.tributes.first_look import also_pass
        from tealight.tributes.kinds import register_kinds
        from tealight.tributes.losses import LABELS, losses_of
        from tealight.tributes.tellable import register_things

        register_kinds()
        losses.register(LABELS, losses_of)
        confided.register_kinds()
        register_things()
        on_erasure(erase_what_was_kept_by)
        on_departure(part)
        also_pass(pass_on_opening)
        reasons.register({audience.name.lower(): audience.label for audience in Audience})
        verbs.register(
            {
                "tribute.audience_set": _("set who may see a page"),
                consent.VERB: _("made a page, and agreed that what it tells about health is kept"),
                "tribute.removed": _("took a page away"),
                "tribute.had_back": _("had a page back"),
                "chapter.narrowed": _("let fewer people read a chapter"),
                "widening.undone": _("undid what the other parent had opened"),
                "photograph.narrowed": _("let fewer people see a photograph"),
                "photograph.locked": _("locked the file of a photograph"),
                "photograph.unlocked": _("unlocked the file of a photograph"),
                "link.renewed": _("made a new link"),
            }
        )
