"""`tealight manage erase_removed_tributes`: what the worker does on the day, by hand."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from tealight.tributes.actions import erase_removed


class Command(BaseCommand):
    """Erase the tributes whose 21 days are over."""

    help = "Erase the tributes that their families took away more than 21 days ago."

    def handle(self, **_options: object) -> None:
        self.stdout.write(f"{erase_removed(timezone.now())} tributes were erased.")
