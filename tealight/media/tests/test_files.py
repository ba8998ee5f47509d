"""Where the files are: durable on the disk, or private in a bucket; sent to whoever a room lets in; in parts."""

import stat
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponseBase
from django.test import RequestFactory, override_settings
from django.utils import timezone
from moto.server import ThreadedMotoServer

from tealight.config.env import Environment
from tealight.config.files import files
from tealight.media.actions import (
    add_part,
    begin_arrival,
    change_tone,
    develop,
    end_arrival,
    erase_picture,
    joined,
    keep_picture,
    lock_picture,
)
from tealight.media.actions.erasing import take_away
from tealight.media.errors import PhotographError
from tealight.media.models import Arrival, Picture
from tealight.media.serving import original_response, rendition_response
from tealight.media.storage import store
from tests.pictures import SERIAL, jpeg

pytestmark = pytest.mark.django_db
OTHERS = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = {"BACKEND": "tealight.media.storage.DurableFiles", "OPTIONS": {"location": tmp_path / "media"}}
    with override_settings(STORAGES={"default": place, **OTHERS}):
        yield tmp_path / "media"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    endpoint = "http://{}:{}".format(*server.get_host_and_port())
    said = {"BUCKET": "photographs", "ENDPOINT": endpoint, "REGION": "us-east-1", "KEY": "a key", "SECRET": "a secret"}
    for name, value in said.items():
        monkeypatch.setenv(f"FILES_{name}", value)
    keys = {"aws_access_key_id": "a key", "aws_secret_access_key": "a secret", "region_name": "us-east-1"}
    boto3.client("s3", endpoint_url=endpoint, **keys).create_bucket(Bucket="photographs")
    with override_settings(STORAGES={"default": files(Environment()), **OTHERS}):
        yield endpoint
    server.stop()


def body(answer: HttpResponseBase) -> bytes:
    """Return what an answer sends, and close its file."""
    assert isinstance(answer, FileResponse)
    assert answer.file_to_stream is not None
    content = b"".join(answer)
    answer.file_to_stream.close()
    return content


def whole_life() -> None:
    """Keep a photograph, develop it, show it, change its tone and erase it; nothing stays."""
    now, content = timezone.now(), jpeg().read()
    arrival = begin_arrival("a7", "IMG_1.jpg", len(content), now)
    half = len(content) // 2
    assert add_part(arrival, 0, content[:half]) == half
    assert add_part(arrival, half, content[half:]) == len(content)
    with joined(arrival) as file:
        picture = keep_picture(file, arrival.name, "quiet", now)
    end_arrival(arrival)
    develop.call(picture.pk)
    assert picture.renditions.count() == 7
    answer = original_response(picture)
    assert body(answer) == content
    change_tone(picture, "colour")
    develop.call(picture.pk)
    request = RequestFactory().get("/")
    shown = rendition_response(request, picture, 480, "webp")
    assert body(shown)[8:12] == b"WEBP"
    names = [picture.original, *(copy.file for copy in picture.renditions.all())]
    erase_picture(picture)
    take_away.call(picture.pk)
    assert not any(default_storage.exists(name) for name in names)
    assert not Picture.objects.exists()
    assert not Arrival.objects.exists()


def test_a_photograph_lives_on_the_disk(disk: Path) -> None:
    whole_life()
    assert not [each for each in disk.rglob("*") if each.is_file()]


@pytest.mark.anywhere
@pytest.mark.filterwarnings("default")
def test_a_photograph_lives_in_a_bucket(bucket: str) -> None:
    whole_life()


def test_nobody_else_on_the_machine_reads_the_files(disk: Path) -> None:
    keep_picture(jpeg(), "IMG_1.jpg", "quiet", timezone.now())
    for each in disk.rglob("*"):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each


def test_a_copy_that_is_known_already_is_not_sent_again() -> None:
    picture = keep_picture(jpeg(), "IMG_1.jpg", "quiet", timezone.now())
    first = rendition_response(RequestFactory().get("/"), picture, 960, "jpeg")
    again = RequestFactory().get("/", headers={"If-None-Match": first["ETag"]})
    assert rendition_response(again, picture, 960, "jpeg").status_code == 304
    assert first["Cache-Control"] == "private, no-cache"
    assert first["X-Content-Type-Options"] == "nosniff"
    assert first["X-Robots-Tag"] == "noindex"
    assert first["Cross-Origin-Resource-Policy"] == "same-origin"


def test_what_is_not_there_or_locked_is_not_found() -> None:
    picture, request = keep_picture(jpeg(), "IMG_1.jpg", "quiet", timezone.now()), RequestFactory().get("/")
    for size, kind in ((480, "jpeg"), (960, "gif"), (961, "jpeg"), (10**9, "jpeg"), (960, "../../x")):
        with pytest.raises(Http404):
            rendition_response(request, picture, size, kind)
    lock_picture(picture)
    picture.refresh_from_db()
    with pytest.raises(Http404):
        rendition_response(request, picture, 960, "jpeg")
    with pytest.raises(Http404):
        original_response(picture)


def test_an_original_is_to_be_kept_and_not_run() -> None:
    picture = keep_picture(jpeg(), 'evil"\r\nX: 1/../Ïmage.jpg', "quiet", timezone.now())
    answer = original_response(picture)
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert "\r" not in answer["Content-Disposition"]
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert SERIAL.encode() in body(answer)


def test_a_part_that_begins_elsewhere_changes_nothing() -> None:
    arrival = begin_arrival("a7", "IMG_1.jpg", 10, timezone.now())
    assert add_part(arrival, 4, b"late") == 0
    assert add_part(arrival, 0, b"first") == 5
    assert add_part(arrival, 0, b"other") == 5
    assert add_part(arrival, 5, b"more than ten") == 5
    assert begin_arrival("a7", "IMG_1.jpg", 10, timezone.now()).received == 5
    assert begin_arrival("a8", "IMG_1.jpg", 10, timezone.now()).received == 0
    with pytest.raises(PhotographError), joined(arrival):
        pass
    assert add_part(arrival, 5, b"whole") == 10
    with joined(arrival) as file:
        assert file.read() == b"firstwhole"


def test_a_name_already_taken_by_unfinished_work_is_taken_over(disk: Path) -> None:
    default_storage.save("pictures/a/b.jpeg", ContentFile(b"cut o"))
    assert store("pictures/a/b.jpeg", b"whole") == "pictures/a/b.jpeg"
    with default_storage.open("pictures/a/b.jpeg") as file:
        assert file.read() == b"whole"
    assert default_storage.listdir("pictures/a")[1] == ["b.jpeg"]
