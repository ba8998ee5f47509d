"""Mail without a server: one .eml file a message, which any mail program opens."""

import os
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

MOMENT = "%Y%m%d-%H%M%S-%f"  # UTC; with it the name of a file begins
UNFINISHED = "."  # before the name of a file that is being written, or whose writer was killed


def written_at(name: str) -> datetime | None:
    """Return when the file of this name was begun, whole or not, or None for a file that is not ours."""
    try:
        return datetime.strptime(name.removeprefix(UNFINISHED).rpartition("-")[0], MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


class EmlFiles(BaseEmailBackend):
    """Writes each message into EMAIL_FILE_PATH, whole or not at all."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)  # type: ignore[misc]
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{timezone.now().astimezone(UTC):{MOMENT}}-{secrets.token_hex(4)}.eml"
            unfinished = folder / f"{UNFINISHED}{name}"
            letter: Any = message.message()  # Django's message takes `linesep`, which the stubs do not know
            unfinished.write_bytes(letter.as_bytes(linesep="\r\n"))
            os.replace(unfinished, folder / name)
        return len(email_messages)
