"""The room `surge`."""

from django.apps import AppConfig


class SurgeConfig(AppConfig):
    name = "tealight.surge"
