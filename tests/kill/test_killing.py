"""A few kills in every run of the tests; `make kill-test` does two hundred."""

import os
import subprocess
import sys

import pytest

from tests.environment import ROOT, clean


@pytest.mark.serving
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_nothing_that_got_a_receipt_is_lost_when_the_server_is_killed(database: str) -> None:
    unwanted = {*clean(os.environ), "DJANGO_SETTINGS_MODULE"}
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    command = [
        sys.executable,
        "-m",
        "tests.kill",
        "--times",
        "5",
        *(["--postgresql"] if database == "postgresql" else []),
    ]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "5 kills" in ended.stdout
