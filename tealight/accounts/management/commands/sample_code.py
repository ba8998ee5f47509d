"""`tealight manage sample_code mara@example.org`: the second step of a sample account, without a phone."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tealight.accounts.sample import code_now


class Command(BaseCommand):
    """Print the six digits that an app would show now."""

    help = "Print the code that a sample account is asked for now (only with --sample)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *, email: str, **_options: object) -> None:
        if not settings.SAMPLE:
            raise CommandError("Sample codes exist only on a site that was started with --sample.")
        self.stdout.write(code_now(email))
