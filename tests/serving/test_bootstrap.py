"""What `make serve` says on a machine that lacks something, to somebody who may not install it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.environment import ROOT

PYTHONS = ("python3", "python3.11", "python3.12", "python3.13", "python3.14")
TOO_OLD = '[ "$1" = --version ] && echo Python 3.9.2 && exit 0\nexit 1\n'
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; *print*) echo python3.11-venv;; esac\n'


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A copy of the source, with a folder `tools` that comes first and in which nobody is root."""
    (tmp_path / "tools").mkdir()
    _tool(tmp_path, "id", "echo 1000\n")
    for name in (
        "pyproject.toml",
        "requirements/base.txt",
        "requirements/dev.txt",
        "bin/bootstrap",
        "bin/debian-packages",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    script = tmp_path / "bin/bootstrap"
    script.write_text(script.read_text().replace("/usr/bin/python3.11", str(tmp_path / "tools/python3.11")))
    return tmp_path


def _tool(machine: Path, name: str, script: str) -> None:
    tool = machine / "tools" / name
    tool.write_text(f"#!/bin/sh\n{script}")
    tool.chmod(0o755)


def bootstrap(machine: Path) -> str:
    environment = {"PATH": f"{machine / 'tools'}:{os.environ['PATH']}", "HOME": str(machine)}
    command = ["/bin/sh", "bin/bootstrap"]
    ended = subprocess.run(command, cwd=machine, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert not (machine / ".venv").exists()
    return ended.stderr.strip()


def test_a_python_that_is_too_old(machine: Path) -> None:
    for name in PYTHONS:
        _tool(machine, name, TOO_OLD)
    assert bootstrap(machine) == "Tealight needs Python 3.11 or newer, and this machine has only Python 3.9.2."


def test_a_python_without_its_venv_module(machine: Path) -> None:
    for name in PYTHONS:
        _tool(machine, name, WITHOUT_VENV)
    assert bootstrap(machine) == (
        "Python's venv module is missing: on Debian, run 'sudo apt-get install python3.11-venv' and start again."
    )
