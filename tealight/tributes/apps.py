"""The room `tributes`."""

from django.apps import AppConfig


class TributesConfig(AppConfig):
    name = "tealight.tributes"
