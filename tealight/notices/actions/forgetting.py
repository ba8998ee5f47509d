"""Letters that go unsent or unread: taken back with the words they bring, or kept as long as RETENTION says."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from tealight.notices.backends import written_at
from tealight.notices.models import Letter

BATCH = 500


@transaction.atomic
def take_back(about: str) -> None:
    """Take the letters about these words (`entry:7`) out of the queue; one that a server has is on its way."""
    if about:
        Letter.objects.filter(about=about).delete()


def forget_letters(now: datetime) -> int:
    """Erase the letters that nobody took in all that time, a batch at a time; return how many."""
    old, gone = Letter.objects.filter(made_at__lt=now - _kept()).order_by("pk"), 0
    while ids := list(old.values_list("pk", flat=True)[:BATCH]):
        gone += Letter.objects.filter(pk__in=ids).delete()[0]
    return gone


def forget_files(now: datetime) -> int:
    """Delete the letters that were written as files, because no server is named, whole or not; return how many."""
    folder, gone = Path(settings.EMAIL_FILE_PATH), 0  # type: ignore[misc]
    for file in folder.glob("*.eml"):  # those too whose names begin with a dot
        when = written_at(file.name)
        if when is not None and when < now - _kept():
            file.unlink(missing_ok=True)
            gone += 1
    return gone


def _kept() -> timedelta:
    return timedelta(days=settings.RETENTION.mail_logs)
