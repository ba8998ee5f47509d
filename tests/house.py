"""A real `tealight serve` for tests: the web server and the worker, on a free port, with a data folder of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from tests.environment import clean
from tests.postgresql import free_port

COMMAND = str(Path(sys.executable).with_name("tealight"))


def children(parent: int) -> list[int]:
    """Return the processes that `parent` itself made."""
    return [int(child) for thread in Path(f"/proc/{parent}/task").glob("*/children") for child in _words(thread)]


def descendants(parent: int) -> list[int]:
    """Return the processes below `parent`, the nearest first."""
    near = children(parent)
    return near + [below for child in near for below in descendants(child)]


def _words(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="ascii").split()
    except OSError:
        return []


def is_alive(process: int) -> bool:
    """Tell whether a process runs; one that only waits to be buried does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


@dataclass
class House:
    """One site: where its data is, which variables it was given, and the process that runs it."""

    data: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def environment(self) -> dict[str, str]:
        """Return the environment of the command: this one without Tealight's variables, then the house's own."""
        unwanted = {*clean(os.environ), "DJANGO_SETTINGS_MODULE"}
        mine = {name: value for name, value in os.environ.items() if name not in unwanted}
        return {**mine, "DATA": str(self.data), "PORT": str(self.port), "PYTHONUNBUFFERED": "1", **self.variables}

    def start(self) -> "House":
        """Start the command and wait until it says that it is ready."""
        command = [COMMAND, "serve", *self.arguments]
        self.process = subprocess.Popen(
            command,
            env=self.environment(),
            cwd=self.data.parent,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("Ctrl-C"):
                return self
        raise AssertionError(f"tealight serve did not start: {self.process.communicate()[1]}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask the command to end, wait for it and return its exit code."""
        assert self.process is not None
        self.process.send_signal(how)
        try:
            return self.process.wait(timeout=20)
        finally:
            self.kill()

    def kill(self) -> None:
        """End every process of the house at once, as a power cut would, and wait until none is left."""
        assert self.process is not None
        processes = [self.process.pid, *descendants(self.process.pid)]
        for process in processes:
            if is_alive(process):
                os.kill(process, signal.SIGKILL)
        self.process.wait()
        while any(is_alive(process) for process in processes):
            time.sleep(0.005)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def manage(self, *arguments: str) -> str:
        """Run one of Django's commands on this house's data and return what it said."""
        command = [COMMAND, "manage", *arguments]
        return subprocess.run(command, env=self.environment(), capture_output=True, text=True, check=True).stdout

    def python(self, code: str) -> str:
        """Run lines of Python with Django loaded on this house's data, and return what they printed."""
        return self.manage("shell", "--no-imports", "--command", code).strip()

    def health(self) -> dict[str, Any]:
        """Return what /health/ says."""
        with urlopen(f"{self.url}/health/", timeout=10) as answer:
            state: dict[str, Any] = json.load(answer)
            return state

    def letters(self, *, to: str = "", at_least: int = 1, patience: float = 15) -> list[EmailMessage]:
        """Return the mail that was written to files, oldest first; wait until there are as many as expected."""
        until = time.monotonic() + patience
        while True:
            files = sorted((self.data / "mail").glob("*.eml"))
            read = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
            found = [letter for letter in read if to in str(letter["To"])]
            if len(found) >= at_least:
                return found
            if time.monotonic() > until:
                raise AssertionError(f"{len(found)} letters to {to or 'anybody'} came, {at_least} were expected")
            time.sleep(0.1)
