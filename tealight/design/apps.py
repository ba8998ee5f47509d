"""The room `design`."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "tealight.design"

    def ready(self) -> None:
        from tealight.design.errors import speak_plainly

        speak_plainly()
