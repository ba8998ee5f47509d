"""The room `design`."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "tealight.design"
