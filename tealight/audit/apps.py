"""The room `audit`."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "tealight.audit"
