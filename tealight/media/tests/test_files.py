"""A photograph on the disk, from the first part to the last file: whole, private, and gone in the end."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponseBase
from django.test import RequestFactory, override_settings
from django.utils import timezone

from tealight.media.actions import (
    add_part,
    begin_arrival,
    change_tone,
    develop,
    end_arrival,
    erase_picture,
    joined,
    keep_picture,
)
from tealight.media.actions.erasing import take_away
from tealight.media.models import Arrival, Picture
from tealight.media.serving import original_response, rendition_response
from tealight.media.storage import store
from tests.pictures import jpeg

pytestmark = pytest.mark.django_db
OTHERS = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = {"BACKEND": "tealight.media.storage.DurableFiles", "OPTIONS": {"location": tmp_path / "media"}}
    with override_settings(STORAGES={"default": place, **OTHERS}):
        yield tmp_path / "media"


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


def test_a_name_already_taken_by_unfinished_work_is_taken_over(disk: Path) -> None:
    default_storage.save("pictures/a/b.jpeg", ContentFile(b"cut o"))
    assert store("pictures/a/b.jpeg", b"whole") == "pictures/a/b.jpeg"
    with default_storage.open("pictures/a/b.jpeg") as file:
        assert file.read() == b"whole"
    assert default_storage.listdir("pictures/a")[1] == ["b.jpeg"]
