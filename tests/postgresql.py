"""Runs a command beside a real PostgreSQL of its own: `python -m tests.postgresql pytest tealight`.

The server listens on a free port of 127.0.0.1, keeps its data in a folder that is thrown away, runs as somebody
without rights where root runs the tests, and is stopped however the command ends.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BINARIES = Path("/usr/lib/postgresql/15/bin")
# Only speed: the server is thrown away, so a power cut may cost it everything.
OPTIONS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=120", "shared_buffers=128MB")


def _owner() -> str | None:
    """Return whom the server runs as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _make(folder: Path, password: Path, place: dict[str, Any]) -> None:
    initdb = [str(BINARIES / "initdb"), f"--pgdata={folder / 'data'}", "--username=tealight", f"--pwfile={password}"]
    options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    subprocess.run([*initdb, *options], check=True, stdout=subprocess.DEVNULL, **place)


def _run(folder: Path, port: int, place: dict[str, Any], options: Iterable[str]) -> subprocess.Popen[bytes]:
    postgres = [str(BINARIES / "postgres"), "-D", str(folder / "data"), "-h", "127.0.0.1", "-p", str(port)]
    command = [*postgres, "-k", str(folder), *(f"-c{option}" for option in options)]
    with (folder / "log").open("wb") as log:
        # A session of its own: Ctrl-C in the terminal reaches the tests, which then stop the server.
        return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **place)


def _wait(running: subprocess.Popen[bytes], port: int, log: Path) -> None:
    ready = [str(BINARIES / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
    until = time.monotonic() + 30
    while subprocess.run(ready, check=False).returncode != 0:
        if running.poll() is not None or time.monotonic() > until:
            sys.exit(log.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.1)


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Run a fresh PostgreSQL and give the DATABASE_URL of an empty database in it."""
    if not (BINARIES / "postgres").exists():
        sys.exit("PostgreSQL 15 is missing: run 'sudo apt-get install postgresql-15' and start again.")
    folder, port, owner = Path(tempfile.mkdtemp(prefix="tealight-postgresql-")), free_port(), _owner()
    password = folder / "password"
    password.write_text(secrets.token_hex(16), encoding="ascii")
    if owner:
        shutil.chown(folder, owner)
        shutil.chown(password, owner)
    place = {"user": owner, "group": owner and pwd.getpwnam(owner).pw_gid, "cwd": folder}
    try:
        _make(folder, password, place)
        running = _run(folder, port, place, () if durable else OPTIONS)
        try:
            _wait(running, port, folder / "log")
            yield f"postgresql://tealight:{password.read_text(encoding='ascii')}@127.0.0.1:{port}/postgres"
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Run the command that the arguments name with DATABASE_URL set, and return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
