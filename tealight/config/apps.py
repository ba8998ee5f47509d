"""The house itself as an app, so that its checks are asked with Django's own."""

from django.apps import AppConfig
from django.core import checks


class HouseConfig(AppConfig):
    name = "tealight.config"

    def ready(self) -> None:
        from tealight.config.checks import what_is_missing

        checks.register(what_is_missing)
