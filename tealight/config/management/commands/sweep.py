"""`tealight manage sweep`: what the worker does once an hour, by hand."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tealight.config.sweeping import sweep_all


class Command(BaseCommand):
    """Take away what has been kept as long as the table says, and say how much went."""

    help = "Take away what has been kept as long as docs/privacy.md says."

    def handle(self, **_options: object) -> None:
        failed = []
        for each, gone in sweep_all(timezone.now()):
            self.stdout.write(f"{'failed' if gone is None else gone:>8}  {each.what}")
            failed += [each.what] if gone is None else []
        if failed:
            raise CommandError(f"Not swept: {', '.join(failed)}. The log says why.")
