"""What keeps it from starting is said in one sentence, without a traceback, and before anything is made."""

import socket
import subprocess
from pathlib import Path

import pytest

from tests.house import COMMAND, House
from tests.serving.conftest import Build

PUBLIC = {
    "ALLOWED_HOSTS": "tealight.example.org",
    "SECRET_KEY": "k" * 50,
    "SITE_URL": "https://tealight.example.org",
    "BEHIND_TLS": "1",
    "EMAIL_URL": "smtp://127.0.0.1:25",
    "EMAIL_FROM": "Tealight <tealight@example.org>",
}


def refusal(house: House) -> str:
    """Start a house that must refuse, and return its only sentence."""
    command = [COMMAND, "serve", *house.arguments]
    ended = subprocess.run(command, env=house.environment(), capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2, ended.stderr
    assert not ended.stdout
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0]


def test_a_port_that_is_taken(build: Build) -> None:
    house = build()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", house.port))
        taken.listen()
        assert f"Port {house.port} of 127.0.0.1 is in use" in refusal(house)


def test_a_second_house_on_the_same_port(build: Build) -> None:
    first = build().start()
    second = build()
    second.port = first.port
    assert "is in use" in refusal(second)


def test_a_data_folder_that_cannot_be_written(build: Build, tmp_path: Path) -> None:
    house = build()
    (tmp_path / "file").touch()
    house.data = tmp_path / "file" / "data"
    assert "cannot be written to" in refusal(house)


def test_a_sample_that_others_could_reach(build: Build) -> None:
    assert "its passwords are known to all" in refusal(build("--sample", "--host", "0.0.0.0"))  # noqa: S104  # refused


def test_an_address_for_others_without_names_of_hosts(build: Build) -> None:
    assert "Set ALLOWED_HOSTS" in refusal(build("--host", "0.0.0.0"))  # noqa: S104  # refused


def test_a_port_that_is_no_number(build: Build) -> None:
    assert "PORT must be a whole number" in refusal(build("--port", "eighty"))


@pytest.mark.parametrize("missing", ["SECRET_KEY", "SITE_URL", "BEHIND_TLS", "EMAIL_URL", "EMAIL_FROM"])
def test_a_public_site_that_was_not_told_everything(build: Build, missing: str) -> None:
    told = {name: value for name, value in PUBLIC.items() if name != missing}
    assert f"{missing} must be" in refusal(build(**told))


def test_a_public_site_that_was_told_everything_starts(build: Build) -> None:
    house = build(**PUBLIC)
    assert house.start().process is not None
