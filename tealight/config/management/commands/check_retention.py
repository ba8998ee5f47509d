"""`tealight manage check_retention`: how long everything is kept, and which backups are kept too long."""

from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone


def old_backups(folder: Path, now: datetime) -> list[Path]:
    """Return the files below a folder that are older than backups are kept, by the time of their last change."""
    before = (now - timedelta(days=settings.RETENTION.backups)).timestamp()
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_mtime < before)


class Command(BaseCommand):
    """Show the table, and fail where the folder of backups holds files that are too old."""

    help = "Show how long everything is kept, and name backups in the folder BACKUPS that are too old."

    def handle(self, **_options: object) -> None:
        for line, days in asdict(settings.RETENTION).items():
            self.stdout.write(f"{days:>8}  {line}")
        folder = settings.BACKUPS
        if folder is None:
            self.stdout.write("BACKUPS is not set, so nobody looked at the age of the backups.")
            return
        if not folder.is_dir():
            raise CommandError(f"BACKUPS names {folder}, which is no folder.")
        old = old_backups(folder, timezone.now())
        for path in old:
            self.stdout.write(str(path))
        if old:
            raise CommandError(f"{len(old)} files in BACKUPS are older than {settings.RETENTION.backups} days.")
        self.stdout.write(f"No file in BACKUPS is older than {settings.RETENTION.backups} days.")
