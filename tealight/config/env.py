"""Typed readers of the process environment: every variable that Tealight knows is read in this file."""

import os
from dataclasses import dataclass, field
from pathlib import Path


class MisconfiguredError(Exception):
    """A variable of the environment holds something that cannot be used; the message is for the operator."""


def _text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def _words(name: str) -> list[str]:
    return [word.strip() for word in _text(name).split(",") if word.strip()]


def _flag(name: str, *, default: bool = False) -> bool:
    value = _text(name).lower()
    if value in {"", "1", "true", "yes", "on", "0", "false", "no", "off"}:
        return value in {"1", "true", "yes", "on"} if value else default
    raise MisconfiguredError(f"{name} must be 1 or 0, not {value!r}.")


def _number(name: str, default: int) -> int:
    value = _text(name, str(default))
    if not value.isdecimal():
        raise MisconfiguredError(f"{name} must be a whole number, not {value!r}.")
    return int(value)


@dataclass(frozen=True)
class Environment:
    """What the operator set, each with the default of a first try on one's own machine."""

    debug: bool = field(default_factory=lambda: _flag("DEBUG"))
    sample: bool = field(default_factory=lambda: _flag("SAMPLE"))
    secret_key: str = field(default_factory=lambda: _text("SECRET_KEY"))
    allowed_hosts: list[str] = field(default_factory=lambda: _words("ALLOWED_HOSTS"))
    site_url: str = field(default_factory=lambda: _text("SITE_URL"))
    site_name: str = field(default_factory=lambda: _text("SITE_NAME", "Tealight"))
    data: Path = field(default_factory=lambda: Path(_text("DATA", "data")).expanduser().resolve())
    database_url: str = field(default_factory=lambda: _text("DATABASE_URL"))
    email_url: str = field(default_factory=lambda: _text("EMAIL_URL"))
    email_from: str = field(default_factory=lambda: _text("EMAIL_FROM"))
    home_country: str = field(default_factory=lambda: _text("HOME_COUNTRY").upper())
    languages: list[str] = field(default_factory=lambda: _words("LANGUAGES") or ["en"])
    time_zone: str = field(default_factory=lambda: _text("TIME_ZONE", "UTC"))
    trusted_proxies: list[str] = field(default_factory=lambda: _words("TRUSTED_PROXIES"))
    behind_tls: bool = field(default_factory=lambda: _flag("BEHIND_TLS"))
    limit_person: int = field(default_factory=lambda: _number("LIMIT_PERSON", 20))
    limit_network: int = field(default_factory=lambda: _number("LIMIT_NETWORK", 2000))
