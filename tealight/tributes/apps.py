"""The room `tributes`."""

from django.apps import AppConfig


class TributesConfig(AppConfig):
    name = "tealight.tributes"

    def ready(self) -> None:
        from tealight.tributes.kinds import register_kinds  # models are loaded only now

        register_kinds()
