"""Photographs in a bucket of a server that speaks S3, here one of our own on this machine."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import boto3
import pytest
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
    erase_unheld,
    joined,
    keep_picture,
)
from tealight.media.actions.erasing import take_away
from tealight.media.models import Arrival, Picture
from tealight.media.serving import original_response, rendition_response
from tealight.media.storage import store
from tests.pictures import jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]
KEYS = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def bucket(address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Keep files as the environment of an operator with a bucket says; return the bucket."""
    bucket = boto3.resource("s3", endpoint_url=address, **KEYS).Bucket("photographs")
    bucket.create()
    said = {"BUCKET": "photographs", "ENDPOINT": address, "REGION": "us-east-1", "KEY": "key", "SECRET": "secret"}
    for name, value in said.items():
        monkeypatch.setenv(f"FILES_{name}", value)
    stored = files(Environment())
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={"default": stored, "staticfiles": static}):
        yield bucket
    bucket.objects.all().delete()
    bucket.delete()


def names(bucket: Any) -> list[str]:
    return sorted(each.key for each in bucket.objects.all())


@pytest.fixture
def picture() -> Picture:
    return keep_picture(jpeg(), "IMG_1.jpg", "quiet", timezone.now())


def content(answer: HttpResponseBase) -> bytes:
    assert isinstance(answer, FileResponse)
    with closing(answer):
        return b"".join(answer)


def sent(picture: Picture, size: int, kind: str) -> bytes:
    answer = rendition_response(RequestFactory().get("/"), Picture.objects.get(pk=picture.pk), size, kind)
    return content(answer)


def test_a_photograph_is_kept_developed_and_sent(bucket: Any, picture: Picture) -> None:
    assert len(names(bucket)) == 2
    develop.call(picture.pk)
    develop.call(picture.pk)
    assert len(names(bucket)) == 8
    assert sent(picture, 480, "webp")[8:12] == b"WEBP"
    assert content(original_response(Picture.objects.get(pk=picture.pk))) == jpeg().read()


def test_nothing_in_the_bucket_is_for_everybody(bucket: Any, picture: Picture) -> None:
    grants = bucket.Object(picture.original).Acl().grants
    assert [each["Permission"] for each in grants if each["Grantee"]["Type"] != "CanonicalUser"] == []


def test_the_other_tone_replaces_the_first(bucket: Any, picture: Picture) -> None:
    develop.call(picture.pk)
    change_tone(picture, "colour")
    develop.call(picture.pk)
    assert not [name for name in names(bucket) if "quiet" in name]
    assert len(names(bucket)) == 8


def test_an_erased_photograph_leaves_nothing(bucket: Any, picture: Picture) -> None:
    develop.call(picture.pk)
    Picture.objects.filter(pk=picture.pk).update(state="going")
    take_away.call(picture.pk)
    take_away.call(picture.pk)
    assert names(bucket) == []
    assert not Picture.objects.exists()


def test_what_nothing_holds_goes(bucket: Any, picture: Picture) -> None:
    assert erase_unheld(timezone.now() + timedelta(days=2)) == 1
    assert names(bucket) == []


def test_a_file_takes_the_place_of_one_of_its_name(bucket: Any) -> None:
    assert store("a/b.jpg", b"one") == store("a/b.jpg", b"two") == "a/b.jpg"
    assert names(bucket) == ["a/b.jpg"]
    with default_storage.open("a/b.jpg") as file:
        assert file.read() == b"two"


def test_a_file_that_is_gone_is_not_found(bucket: Any, picture: Picture) -> None:
    bucket.objects.all().delete()
    with pytest.raises(Http404):
        sent(picture, 960, "jpeg")
    with pytest.raises(Http404):
        original_response(picture)


def test_a_file_in_parts_is_joined_and_its_parts_go(bucket: Any) -> None:
    arrival = begin_arrival("a7", "IMG_1.jpg", 6, timezone.now())
    assert [add_part(arrival, 0, b"one"), add_part(arrival, 3, b"two")] == [3, 6]
    with joined(arrival) as file:
        file.seek(0)
        assert file.read() == b"onetwo"
    end_arrival(arrival)
    end_arrival(arrival)
    assert names(bucket) == []
    assert not Arrival.objects.exists()
