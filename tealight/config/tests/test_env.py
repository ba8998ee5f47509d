"""Each variable is read with its kind, and a wrong one is refused in one sentence that names it."""

from pathlib import Path

import pytest

from tealight.config.databases import database
from tealight.config.env import Environment, MisconfiguredError
from tealight.config.keys import secret_key
from tealight.config.retention import Retention


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "perhaps"),
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("PORT", "²"),
        ("WEB_THREADS", "0"),
        ("LIMIT_PERSON", "-1"),
        ("HOME_COUNTRY", "Australia"),
        ("SITE_URL", "tealight.example.org"),
        ("SITE_URL", "https://example.org/tealight"),
        ("TIME_ZONE", "Mars/Olympus"),
        ("LOG_LEVEL", "LOUD"),
        ("RETENTION_REFUSED_WORDS", "185"),
        ("RETENTION_REFUSED_WORDS", "29"),
        ("RETENTION_NETWORK_ADDRESSES", "8"),
        ("RETENTION_MAIL_LOGS", "31"),
        ("RETENTION_BACKUPS", "36"),
        ("RETENTION_CRISIS_CASES", "for ever"),
    ],
)
def test_a_wrong_value_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(MisconfiguredError, match=f"^{name} must .*\\.$"):
        Environment()


def test_days_are_those_of_the_table_until_an_operator_sets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RETENTION_REFUSED_WORDS", raising=False)
    assert Environment().retention_refused_words == Retention.refused_words == 90
    monkeypatch.setenv("RETENTION_REFUSED_WORDS", "184")
    assert Environment().retention_refused_words == 184


def test_lists_flags_and_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"ALLOWED_HOSTS": " a.org, b.org,", "DEBUG": "Yes", "PORT": "8123", "LOG_LEVEL": "info"}.items():
        monkeypatch.setenv(name, value)
    env = Environment()
    assert (env.allowed_hosts, env.debug, env.port, env.log_level) == (["a.org", "b.org"], True, 8123, "INFO")


def test_a_trial_makes_one_key_and_keeps_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA", str(tmp_path / "data"))
    first = secret_key(Environment())
    assert len(first) >= 50
    assert secret_key(Environment()) == first
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o077 == 0


def test_a_site_of_its_own_never_runs_without_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "tealight.example.org")
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(MisconfiguredError, match="SECRET_KEY must be set"):
        secret_key(Environment())


def test_without_a_url_the_database_is_one_careful_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("DATA", str(tmp_path))
    described = database(Environment())
    assert described["NAME"] == tmp_path / "tealight.sqlite3"
    assert "journal_mode=WAL" in described["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in described["OPTIONS"]["init_command"]


def test_a_url_names_a_postgresql_with_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://tea:l%40ght@db.example.org:5433/tealight?sslmode=require")
    described = database(Environment())
    assert (described["USER"], described["PASSWORD"], described["PORT"]) == ("tea", "l@ght", "5433")
    assert described["OPTIONS"]["sslmode"] == "require"


def test_another_kind_of_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://db/tealight")
    with pytest.raises(MisconfiguredError, match="DATABASE_URL must begin with"):
        database(Environment())
