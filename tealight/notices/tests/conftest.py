"""Letters for the tests of this room, and a mail server that really listens."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.conf import LazySettings

POEM = """Small star,

  you were here.


From dusk
to the first bird — “Noor” & <us>.
.
From here on\tnothing ends.\x20\x20

نور"""


class Kept(Message):
    """Keeps what arrives, byte for byte."""

    def __init__(self) -> None:
        super().__init__()
        self.raw: list[bytes] = []

    def prepare_message(self, session: Any, envelope: Any) -> Any:
        self.raw.append(envelope.content)
        return super().prepare_message(session, envelope)

    def handle_message(self, message: Any) -> None:
        """Everything needed is kept already."""


@pytest.fixture
def letter_templates(settings: LazySettings, tmp_path: Path) -> None:
    """A letter of nobody's room: a poem between two sentences."""
    folder = tmp_path / "notices"
    folder.mkdir()
    (folder / "sample.subject.txt").write_text("A letter from {{ site_name }}\n", encoding="utf-8")
    (folder / "sample.txt").write_text(
        '{% extends "notices/letter.txt" %}{% block words %}Someone wrote:\n\n{{ words }}\n\n'
        '{% translate "Keep this safe." %}{% endblock %}\n',
        encoding="utf-8",
    )
    templates = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    settings.TEMPLATES = templates


@pytest.fixture
def smtp(settings: LazySettings) -> Iterator[Kept]:
    handler = Kept()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    yield handler
    controller.stop()
