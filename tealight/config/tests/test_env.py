"""Each variable is read with its kind, and a wrong one is refused in one sentence that names it."""

from pathlib import Path

import psycopg
import pytest
from django.db import connection

from tealight.config.databases import database
from tealight.config.env import Environment, MisconfiguredError
from tealight.config.keys import secret_key
from tealight.config.retention import Retention
from tests.postgresql import free_port


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


def test_of_several_servers_the_one_that_takes_writes_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://tea@db1.example.org:5433,db2.example.org:5434/tealight")
    described = database(Environment())
    assert (described["HOST"], described["PORT"]) == ("db1.example.org,db2.example.org", "5433,5434")
    assert described["OPTIONS"]["target_session_attrs"] == "read-write"
    assert described["OPTIONS"]["connect_timeout"] == 3
    monkeypatch.setenv("DATABASE_URL", "postgresql://a,b/tealight?target_session_attrs=any&connect_timeout=1")
    options = database(Environment())["OPTIONS"]
    assert (options["target_session_attrs"], options["connect_timeout"]) == ("any", "1")


def test_an_address_that_cannot_be_read_says_so_without_the_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://tea:l1ght@db/tealight?no_such_option=1")
    with pytest.raises(MisconfiguredError, match="DATABASE_URL cannot be read") as problem:
        database(Environment())
    assert "l1ght" not in str(problem.value)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="asks a PostgreSQL")
def test_a_server_that_does_not_answer_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    said = connection.settings_dict
    login = f"{said['USER']}:{said['PASSWORD']}"
    hosts = f"127.0.0.1:{free_port()},{said['HOST']}:{said['PORT']}"
    monkeypatch.setenv("DATABASE_URL", f"postgresql://{login}@{hosts}/postgres")
    described = database(Environment())
    found = psycopg.connect(
        host=described["HOST"],
        port=described["PORT"],
        user=described["USER"],
        password=described["PASSWORD"],
        dbname=described["NAME"],
        target_session_attrs=described["OPTIONS"]["target_session_attrs"],
    )
    with found:
        assert found.info.port == int(said["PORT"])


def test_another_kind_of_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://db/tealight")
    with pytest.raises(MisconfiguredError, match="DATABASE_URL must begin with"):
        database(Environment())
