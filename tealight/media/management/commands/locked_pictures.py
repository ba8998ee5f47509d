"""`tealight manage locked_pictures`: list what is locked, for an authority that asks; or let one go."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tealight.media.actions import unlock_picture
from tealight.media.models import Picture


class Command(BaseCommand):
    help = "List the locked photographs without opening any, or unlock one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--unlock", metavar="KEY", help="the key of one that no authority needs any more")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["unlock"]:
            self._unlock(options["unlock"])
            return
        for picture in Picture.objects.filter(state=Picture.State.LOCKED).order_by("pk"):
            came = f"{picture.began_at:%Y-%m-%d %H:%M} UTC"
            self.stdout.write(f"{picture.key}  {came}  SHA-256 {picture.digest}  {picture.original}")

    def _unlock(self, key: str) -> None:
        picture = Picture.objects.filter(key=key, state=Picture.State.LOCKED).first()
        if picture is None:
            raise CommandError("No locked photograph has this key.")
        unlock_picture(picture)
        self.stdout.write("It is unlocked. If no page holds it, it is erased within a day.")
