"""The room `families`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FamiliesConfig(AppConfig):
    name = "tealight.families"

    def ready(self) -> None:
        from tealight.audit import reasons, verbs
        from tealight.families.models import Protection

        reasons.register({kind.value: kind.label for kind in Protection.Kind})
        verbs.register(
            {
                "guardian.joined": _("became the other parent of a family"),
                "guardian.left": _("left a family"),
                "protection.asked": _("asked a second person about a family"),
                "protection.agreed": _("decided about a family, as the second person"),
                "protection.put_away": _("put a decision about a family away"),
                "invitation.made": _("invited somebody into a family"),
                "invitation.taken_back": _("took an invitation back"),
                "freeze.begun": _("stopped additions in a family"),
                "freeze.renewed": _("stopped additions for longer"),
                "freeze.ended": _("let additions go on"),
                "circle.joined": _("came into a family's circle"),
                "circle.removed": _("took somebody out of a family's circle"),
                "circle.left": _("left a family's circle"),
            }
        )
