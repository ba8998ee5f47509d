"""The room `guestbook`."""

from django.apps import AppConfig


class GuestbookConfig(AppConfig):
    name = "tealight.guestbook"
