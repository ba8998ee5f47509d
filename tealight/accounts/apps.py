"""The room `accounts`."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "tealight.accounts"

    def ready(self) -> None:
        from tealight.audit import verbs

        verbs.register(
            {
                "role.given": _("gave a role"),
                "role.taken": _("took a role"),
                "closing.asked": _("asked to close an account"),
                "closing.taken_back": _("kept an account after all"),
                "account.erased": _("erased an account"),
            }
        )
