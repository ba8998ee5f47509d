"""The room `accounts`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "tealight.accounts"

    def ready(self) -> None:
        from tealight.accounts.models import Role
        from tealight.audit import reasons, verbs

        reasons.register({role.value: role.label for role in Role})
        verbs.register(
            {
                "role.given": _("gave a role"),
                "role.taken": _("took a role"),
                "closing.asked": _("asked to close an account"),
                "closing.taken_back": _("kept an account after all"),
                "account.erased": _("erased an account"),
            }
        )
