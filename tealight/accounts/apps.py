"""The room `accounts`."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "tealight.accounts"
