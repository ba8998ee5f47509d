"""The room `helplines`."""

from django.apps import AppConfig
from django.core.checks import register


class HelplinesConfig(AppConfig):
    name = "tealight.helplines"

    def ready(self) -> None:
        from tealight.helplines.checks import home_country_is_known, lines_can_be_read

        register(lines_can_be_read)
        register(home_country_is_known)
