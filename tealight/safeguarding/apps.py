"""The room `safeguarding`."""

from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    name = "tealight.safeguarding"
