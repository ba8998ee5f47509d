"""`tealight manage erase_closed_accounts`: what the worker does once an hour, by hand."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from tealight.accounts.actions import erase_due


class Command(BaseCommand):
    """Erase the accounts whose 21 days are over."""

    help = "Erase the accounts whose 21 days are over."

    def handle(self, **_options: object) -> None:
        self.stdout.write(f"{erase_due(timezone.now())} accounts were erased.")
