"""What keeps a server from starting, each said in one sentence before anything else is done."""

import os
import socket
import sys
from ipaddress import ip_address
from pathlib import Path

from tealight.config.env import Environment, MisconfiguredError

OLDEST = (3, 11)


def refuse_old_python() -> None:
    """Raise for a Python that Tealight does not know."""
    if sys.version_info < OLDEST:
        have = ".".join(str(part) for part in sys.version_info[:3])
        raise MisconfiguredError(f"Tealight needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is {have}.")


def is_loopback(host: str) -> bool:
    """Tell whether nobody but this machine can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_open_sample(env: Environment) -> None:
    """Raise where the sample's sign-ins, which stand in the documentation, would be open to others."""
    if env.sample and not is_loopback(env.host):
        raise MisconfiguredError(
            f"The sample runs on 127.0.0.1 only, not on {env.host}: its passwords are known to all."
        )
    if not env.allowed_hosts and not is_loopback(env.host):
        raise MisconfiguredError(f"Set ALLOWED_HOSTS before Tealight listens on {env.host}; see docs/operator.md.")


def refuse_unwritable(folder: Path) -> None:
    """Raise where the data folder cannot be made or written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise MisconfiguredError(f"The data folder {folder} cannot be written to: {error.strerror}.") from error


def refuse_taken_port(host: str, port: int) -> None:
    """Raise where another program listens already, or where this address cannot be listened on."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except PermissionError as error:
        raise MisconfiguredError(
            f"Port {port} needs rights that this user does not have; choose one above 1023."
        ) from error
    except OSError as error:
        if isinstance(error, socket.gaierror):
            raise MisconfiguredError(f"{host} is not an address of this machine.") from error
        raise MisconfiguredError(
            f"Port {port} of {host} is in use or cannot be had; choose another with PORT=8123 or --port 8123."
        ) from error
