"""The room `families`."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "tealight.families"
