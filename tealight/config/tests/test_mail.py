"""What EMAIL_URL means."""

import pytest

from tealight.config.env import Environment, MisconfiguredError
from tealight.config.mail import mail


def test_without_a_server_mail_is_written_to_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMAIL_URL", raising=False)
    env = Environment()
    assert mail(env) == {"EMAIL_BACKEND": "tealight.notices.backends.EmlFiles", "EMAIL_FILE_PATH": env.data / "mail"}


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://mail.example.org", 25, False, False),
        ("smtp+tls://mail.example.org", 587, True, False),
        ("smtps://mail.example.org", 465, False, True),
        ("smtp://mail.example.org:2525", 2525, False, False),
    ],
)
def test_the_kind_of_address_says_port_and_encryption(
    monkeypatch: pytest.MonkeyPatch, url: str, port: int, tls: bool, ssl: bool
) -> None:
    monkeypatch.setenv("EMAIL_URL", url)
    told = mail(Environment())
    assert (told["EMAIL_PORT"], told["EMAIL_USE_TLS"], told["EMAIL_USE_SSL"]) == (port, tls, ssl)


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail.example.org", "smtp://"])
def test_an_address_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("EMAIL_URL", url)
    with pytest.raises(MisconfiguredError, match="EMAIL_URL must look like"):
        mail(Environment())
