"""Typed readers of the process environment: every variable that Tealight knows is read in this file."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from tealight.config.retention import LIMITS, Retention

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


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


def _number(name: str, default: int, *, at_least: int = 0, at_most: int | None = None) -> int:
    value = _text(name, str(default))
    if not (value.isascii() and value.isdecimal()):
        raise MisconfiguredError(f"{name} must be a whole number, not {value!r}.")
    number = int(value)
    if number < at_least or (at_most is not None and number > at_most):
        limits = f"at least {at_least}" if at_most is None else f"between {at_least} and {at_most}"
        raise MisconfiguredError(f"{name} must be {limits}, not {number}.")
    return number


def _days(name: str) -> int:
    row = name.removeprefix("RETENTION_").lower()
    at_least, at_most = LIMITS[row]
    return _number(name, getattr(Retention, row), at_least=at_least, at_most=at_most)


def _path(name: str) -> Path | None:
    value = _text(name)
    return Path(value).expanduser().resolve() if value else None


def _one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    value = _text(name, default).upper()
    if value not in choices:
        raise MisconfiguredError(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
    return value


def _country(name: str) -> str:
    value = _text(name).upper()
    if value and not (len(value) == 2 and value.isascii() and value.isalpha()):
        raise MisconfiguredError(f"{name} must be a country's code of two letters such as AU, not {value!r}.")
    return value


def _address(name: str) -> str:
    value = _text(name).rstrip("/")
    parts = urlsplit(value)
    if value and not (parts.scheme in {"http", "https"} and parts.hostname and not parts.path):
        raise MisconfiguredError(f"{name} must look like https://tealight.example.org, not {value!r}.")
    return value


def _time_zone(name: str) -> str:
    value = _text(name, "UTC")
    if value not in available_timezones():
        raise MisconfiguredError(f"{name} must be a name such as Europe/Berlin, not {value!r}.")
    return value


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Environment:
    """What the operator set, each with the default of a first try on one's own machine."""

    debug: bool = field(default_factory=lambda: _flag("DEBUG"))
    sample: bool = field(default_factory=lambda: _flag("SAMPLE"))
    secret_key: str = field(default_factory=lambda: _text("SECRET_KEY"))
    allowed_hosts: list[str] = field(default_factory=lambda: _words("ALLOWED_HOSTS"))
    site_url: str = field(default_factory=lambda: _address("SITE_URL"))
    site_name: str = field(default_factory=lambda: _text("SITE_NAME", "Tealight"))
    operator: str = field(default_factory=lambda: _text("OPERATOR"))
    contact: str = field(default_factory=lambda: _text("CONTACT"))
    host: str = field(default_factory=lambda: _text("HOST", "127.0.0.1"))
    port: int = field(default_factory=lambda: _number("PORT", 8000, at_least=1, at_most=65535))
    web_workers: int = field(default_factory=lambda: _number("WEB_WORKERS", min(2, _cores()), at_least=1))
    web_threads: int = field(default_factory=lambda: _number("WEB_THREADS", 4, at_least=1))
    data: Path = field(default_factory=lambda: Path(_text("DATA", "data")).expanduser().resolve())
    database_url: str = field(default_factory=lambda: _text("DATABASE_URL"))
    files_bucket: str = field(default_factory=lambda: _text("FILES_BUCKET"))
    files_endpoint: str = field(default_factory=lambda: _address("FILES_ENDPOINT"))
    files_region: str = field(default_factory=lambda: _text("FILES_REGION"))
    files_key: str = field(default_factory=lambda: _text("FILES_KEY"))
    files_secret: str = field(default_factory=lambda: _text("FILES_SECRET"))
    email_url: str = field(default_factory=lambda: _text("EMAIL_URL"))
    email_from: str = field(default_factory=lambda: _text("EMAIL_FROM"))
    home_country: str = field(default_factory=lambda: _country("HOME_COUNTRY"))
    languages: list[str] = field(default_factory=lambda: _words("LANGUAGES") or ["en"])
    time_zone: str = field(default_factory=lambda: _time_zone("TIME_ZONE"))
    trusted_proxies: list[str] = field(default_factory=lambda: _words("TRUSTED_PROXIES"))
    behind_tls: bool = field(default_factory=lambda: _flag("BEHIND_TLS"))
    limit_person: int = field(default_factory=lambda: _number("LIMIT_PERSON", 20))
    limit_network: int = field(default_factory=lambda: _number("LIMIT_NETWORK", 2000))
    retention_refused_words: int = field(default_factory=lambda: _days("RETENTION_REFUSED_WORDS"))
    retention_crisis_cases: int = field(default_factory=lambda: _days("RETENTION_CRISIS_CASES"))
    retention_network_addresses: int = field(default_factory=lambda: _days("RETENTION_NETWORK_ADDRESSES"))
    retention_mail_logs: int = field(default_factory=lambda: _days("RETENTION_MAIL_LOGS"))
    retention_backups: int = field(default_factory=lambda: _days("RETENTION_BACKUPS"))
    backups: Path | None = field(default_factory=lambda: _path("BACKUPS"))
    log_level: str = field(default_factory=lambda: _one_of("LOG_LEVEL", LOG_LEVELS, "WARNING"))
