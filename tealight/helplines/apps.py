"""The room `helplines`."""

from django.apps import AppConfig


class HelplinesConfig(AppConfig):
    name = "tealight.helplines"
