"""`tealight manage load_sample`: three families for a first look."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tealight.pages.sample.loading import load_sample


class Command(BaseCommand):
    """Load the sample; a second time changes nothing."""

    help = "Load three sample families with sign-ins to try (only with --sample)."

    def handle(self, *_args: object, **_options: object) -> None:
        if not settings.SAMPLE:
            raise CommandError("The sample is loaded only on a site that was started with --sample.")
        load_sample(timezone.now())
