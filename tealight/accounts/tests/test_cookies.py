"""Cookies and headers of a site behind TLS, as its settings really come out of the environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import json, django
django.setup()
from django.conf import settings
names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_HTTPONLY",
         "SESSION_COOKIE_SAMESITE", "SECURE_HSTS_SECONDS", "SECURE"]
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


@pytest.mark.parametrize("behind_tls", [True, False])
def test_cookies_travel_by_tls_alone_where_there_is_tls(tmp_path: Path, behind_tls: bool) -> None:
    variables = {"DATA": str(tmp_path), "BEHIND_TLS": str(int(behind_tls)), "PATH": os.environ["PATH"]}
    variables["DJANGO_SETTINGS_MODULE"] = "tealight.config.settings"
    command = [sys.executable, "-c", CODE]
    said = subprocess.run(command, env=variables, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    seen = json.loads(said.stdout)
    assert (seen["SESSION_COOKIE_SECURE"], seen["CSRF_COOKIE_SECURE"], seen["SECURE"]) == (behind_tls,) * 3
    assert (seen["SESSION_COOKIE_HTTPONLY"], seen["CSRF_COOKIE_HTTPONLY"]) == (True, True)
    assert seen["SESSION_COOKIE_SAMESITE"] == "Lax"
    assert (seen["SECURE_HSTS_SECONDS"] > 0) is behind_tls
