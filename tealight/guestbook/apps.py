"""The room `guestbook`."""

from django.apps import AppConfig


class GuestbookConfig(AppConfig):
    name = "tealight.guestbook"

    def ready(self) -> None:
        from tealight.accounts.erasure import on_erasure
        from tealight.guestbook.actions import erase_what_was_left_by
        from tealight.guestbook.kinds import register_kinds

        register_kinds()
        on_erasure(erase_what_was_left_by)
