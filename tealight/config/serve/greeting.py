"""What the terminal says once the site answers."""

import socket
import sys
import time
from importlib import import_module
from importlib.util import find_spec

from django.conf import settings

from tealight.config.env import Environment
from tealight.config.serve.refusals import is_loopback

LONGEST_START = 30.0  # seconds


def address(env: Environment) -> str:
    """Return the address that a person on this machine types into the browser."""
    return f"http://{'localhost' if is_loopback(env.host) else env.host}:{env.port}"


def wait_until_it_answers(env: Environment) -> bool:
    """Wait for the port to answer; False where it does not in time."""
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        try:
            with socket.create_connection((env.host, env.port), timeout=1):
                return True
        except OSError:
            time.sleep(0.02)
    return False


def greet(env: Environment) -> None:
    """Say where the site is, where its data and its mail are, and who may sign in to the sample."""
    database = "PostgreSQL" if env.database_url.startswith("postgres") else "SQLite, in the data folder"
    mail = f"written to {settings.DATA / 'mail'} as .eml files (EMAIL_URL sends it)"
    lines = [
        "",
        f"Tealight is ready:  {address(env)}",
        f"Data:               {settings.DATA}",
        f"Database:           {database}",
        f"Mail:               {'sent by the server that EMAIL_URL names' if env.email_url else mail}",
        *_sign_ins(),
        "Ctrl-C ends it.",
        "",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _sign_ins() -> list[str]:
    if not settings.SAMPLE or find_spec("tealight.pages.sample") is None:
        return []
    sign_ins: list[tuple[str, str, str]] = import_module("tealight.pages.sample").SIGN_INS
    return ["Sample sign-ins:", *(f"  {who:<18}{email:<20}{password}" for who, email, password in sign_ins)]
