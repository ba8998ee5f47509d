"""What comes with a form: photographs where a view takes them, and what was never asked for."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, JsonResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import path

from tealight.accounts.models import User
from tealight.media.uploads import takes_photographs
from tests.cast import browser_of

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


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which photographs lie until the request is over."""
    monkeypatch.setattr(settings, "FILE_UPLOAD_TEMP_DIR", str(tmp_path))
    return tmp_path


def came(request: HttpRequest) -> JsonResponse:
    """Answer with the files that came, and with how many bytes of each lie on the disk meanwhile."""
    files = request.FILES.getlist("file")
    lie = [path.stat().st_size for path in sorted(Path(settings.FILE_UPLOAD_TEMP_DIR).iterdir())]
    return JsonResponse({"sizes": [file.size for file in files], "lie": sorted(lie), **request.POST})


@takes_photographs
def takes(request: HttpRequest) -> JsonResponse:
    """Take photographs."""
    return came(request)


urlpatterns = [path("taking/", takes), path("other/", came)]
handler400 = "tealight.pages.errors.bad_request"


def bring(client: Client, address: str, *sizes: int) -> dict[str, Any]:
    files = [SimpleUploadedFile(f"{at}.jpg", b"x" * size) for at, size in enumerate(sizes)]
    answer = client.post(address, {"file": files, "words": "kept"})
    assert answer.status_code == 200
    return dict(answer.json())


@pytest.mark.urls(__name__)
def test_photographs_reach_a_view_that_takes_them_and_lie_on_the_disk_no_longer(own_folder: Path, ana: User) -> None:
    there = [10, 2_000_000]
    assert bring(browser_of(ana), "/taking/", *there) == {"sizes": there, "lie": there, "words": ["kept"]}
    assert list(own_folder.iterdir()) == []


@pytest.mark.urls(__name__)
def test_no_other_view_is_given_a_file_and_nobody_who_is_not_signed_in_brings_one(own_folder: Path, ana: User) -> None:
    nothing = {"sizes": [], "lie": [], "words": ["kept"]}
    assert bring(browser_of(ana), "/other/", 10) == nothing
    assert bring(browser_of(), "/taking/", 10) == nothing
    assert list(own_folder.iterdir()) == []


@pytest.mark.urls(__name__)
def test_the_thirteenth_file_falls(own_folder: Path, ana: User) -> None:
    assert bring(browser_of(ana), "/taking/", *range(1, 14))["sizes"] == list(range(1, 13))
    assert list(own_folder.iterdir()) == []


@pytest.mark.urls(__name__)
def test_a_file_over_the_most_is_cut_and_its_form_comes(
    own_folder: Path, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tealight.config.uploads.BYTES_AT_MOST", 100_000)
    answer = bring(browser_of(ana), "/taking/", 900_000, 5)
    assert (answer["sizes"], answer["words"]) == ([900_000, 5], ["kept"])
    assert answer["lie"][0] == 5
    assert 100_000 < answer["lie"][1] < 200_000
    assert list(own_folder.iterdir()) == []


@pytest.mark.urls(__name__)
def test_a_form_of_photographs_that_is_too_large_is_not_read(
    own_folder: Path, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tealight.config.uploads.FORM_AT_MOST", 1000)
    file = SimpleUploadedFile("1.jpg", b"x" * 2000)
    assert browser_of(ana).post("/taking/", {"file": file}).status_code == 413
    assert list(own_folder.iterdir()) == []


@pytest.mark.urls(__name__)
def test_a_form_that_breaks_off_leaves_no_file(own_folder: Path, ana: User) -> None:
    whole = encode_multipart(BOUNDARY, {"file": SimpleUploadedFile("1.jpg", b"x" * 300_000)})
    browser_of(ana).generic("POST", "/taking/", whole[:200_000], MULTIPART_CONTENT)
    assert list(own_folder.iterdir()) == []
