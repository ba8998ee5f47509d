"""What comes with a form and was never asked for."""

import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def send(size: int) -> tuple[int, str]:
    client = Client(headers={"sec-fetch-site": "same-origin"})
    file = SimpleUploadedFile("file", b"x" * size)
    answer = client.post("/support/country/", {"country": "AU", "next": "/about/", "file": file})
    return answer.status_code, answer.content.decode()


def test_a_large_file_is_refused_before_it_is_read(folder: Path) -> None:
    status, page = send(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    assert status == 413
    assert 'id="support"' in page


def test_a_small_file_falls_and_the_form_is_taken(folder: Path) -> None:
    assert send(1000)[0] == 303
    assert list(folder.iterdir()) == []
