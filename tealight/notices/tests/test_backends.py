"""A letter arrives as it was written: as a file without a server, and through a real SMTP server with one."""

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage as Letter
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from django.core.mail import EmailMessage, get_connection
from pytest_django.fixtures import Settings

POEM = (
    "Your tealight burns,\n    small, in the window.\n\nFrom here to the sea\nthe dark is wide,\n.\n\n\n"
    "نور، يا نور عيني\n" + "and on and on, " * 90 + "\n\nN.\n"
)


def letter(to: str = "ana@example.org") -> EmailMessage:
    return EmailMessage("Someone left words", POEM, "Tealight <tealight@example.org>", [to])


def text_of(read: Letter) -> str:
    content: str = read.get_content()
    return content.replace("\r\n", "\n")


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return tmp_path / "mail"


def send_to_files(*letters: EmailMessage) -> int | None:
    sent: int | None = get_connection("tealight.notices.backends.EmlFiles").send_messages(list(letters))
    return sent


def test_without_a_server_a_letter_is_a_file_that_reads_as_written(folder: Path) -> None:
    assert send_to_files(letter()) == 1
    [file] = folder.iterdir()
    read = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert file.suffix == ".eml"
    assert (read["To"], read["Subject"]) == ("ana@example.org", "Someone left words")
    assert not read.is_multipart()
    assert text_of(read) == POEM


def test_letters_lie_in_the_order_in_which_they_were_sent(folder: Path) -> None:
    people = [f"person{number}@example.org" for number in range(5)]
    assert send_to_files(*(letter(to) for to in people)) == 5
    read = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in sorted(folder.iterdir())]
    assert [one["To"] for one in read] == people


class Kept(Sink):
    """Takes every letter, as a mail server would."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[bytes] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        self.letters.append(envelope.content)
        return "250 kept"


@pytest.fixture
def post_office() -> Iterator[tuple[Kept, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = Kept()
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield kept, port
    finally:
        controller.stop()


def test_by_smtp_a_letter_arrives_as_written(post_office: tuple[Kept, int]) -> None:
    kept, port = post_office
    server = get_connection("django.core.mail.backends.smtp.EmailBackend", host="127.0.0.1", port=port)
    assert server.send_messages([letter()]) == 1
    [arrived] = kept.letters
    assert text_of(message_from_bytes(arrived, policy=policy.default)) == POEM
