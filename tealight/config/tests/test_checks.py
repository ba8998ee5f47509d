"""A site that is open to others has no defaults for what it must be told."""

import pytest
from django.core.checks import run_checks
from pytest_django.fixtures import Settings

from tealight.config.checks import FILES, what_is_missing


@pytest.fixture
def public(settings: Settings) -> Settings:
    settings.PUBLIC = settings.SECURE = True
    settings.DEBUG = settings.SAMPLE = False
    settings.SECRET_KEY = "k" * 50
    settings.SITE_URL = "https://tealight.example.org"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_FROM = "tealight@example.org"
    return settings


def complaints() -> str:
    return " ".join(str(error.msg) for error in what_is_missing())


def test_a_site_that_was_told_everything_is_content(public: Settings) -> None:
    assert what_is_missing() == []


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("SECRET_KEY", "short", "SECRET_KEY must have at least"),
        ("SITE_URL", "", "SITE_URL must be set"),
        ("SECURE", False, "BEHIND_TLS must be 1"),
        ("EMAIL_BACKEND", FILES, "EMAIL_URL must be set"),
        ("EMAIL_FROM", "", "EMAIL_FROM must be set"),
        ("DEBUG", True, "DEBUG must be off"),
        ("SAMPLE", True, "The sample must stay off"),
    ],
)
def test_each_thing_it_lacks_is_an_error(public: Settings, name: str, value: object, complaint: str) -> None:
    setattr(public, name, value)
    assert complaints().startswith(complaint)
    assert len(what_is_missing()) == 1


def test_a_trial_needs_nothing_but_tls_needs_names(settings: Settings) -> None:
    settings.PUBLIC = settings.SECURE = False
    assert what_is_missing() == []
    settings.SECURE = True
    assert "ALLOWED_HOSTS must be set" in complaints()


def test_django_asks_them_with_its_own(public: Settings) -> None:
    public.EMAIL_FROM = ""
    assert "tealight.E006" in {error.id for error in run_checks(tags=None)}
