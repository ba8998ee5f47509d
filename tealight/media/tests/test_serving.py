"""What is sent, with which headers, and what is sent to nobody."""

import pytest
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponseBase
from django.test import RequestFactory
from django.utils import timezone

from tealight.media.actions import change_tone, develop, keep_picture, lock_picture, unlock_picture
from tealight.media.models import Picture
from tealight.media.serving import original_response, rendition_response
from tests.pictures import SERIAL, jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]


@pytest.fixture
def picture() -> Picture:
    return keep_picture(jpeg(), "IMG_1.jpg", "quiet", timezone.now())


def sent(picture: Picture, size: int = 960, kind: str = "jpeg", **headers: str) -> HttpResponseBase:
    request = RequestFactory().get("/", headers=headers)
    return rendition_response(request, Picture.objects.get(pk=picture.pk), size, kind)


def content(answer: HttpResponseBase) -> bytes:
    assert isinstance(answer, FileResponse)
    return b"".join(answer)


def test_a_copy_is_sent_as_what_it_is_and_kept_by_nobody_else(picture: Picture) -> None:
    answer = sent(picture)
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert int(answer["Content-Length"]) == len(content(answer)) > 1000


@pytest.mark.parametrize("kind", ["webp", "avif"])
@pytest.mark.parametrize("size", [480, 960, 1920])
def test_the_other_copies_are_there_once_they_are_made(picture: Picture, size: int, kind: str) -> None:
    with pytest.raises(Http404):
        sent(picture, size, kind)
    develop.call(picture.pk)
    assert sent(picture, size, kind)["Content-Type"] == f"image/{kind}"


def test_what_a_browser_has_already_is_not_sent_again(picture: Picture) -> None:
    first = sent(picture)
    again = sent(picture, if_none_match=first["ETag"])
    assert again.status_code == 304
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], first["Cache-Control"])
    assert sent(picture, if_none_match='"another"').status_code == 200


def test_another_tone_is_another_file_to_a_browser(picture: Picture) -> None:
    before = sent(picture)["ETag"]
    change_tone(picture, "colour")
    after = sent(picture, if_none_match=before)
    assert after.status_code == 200
    assert after["ETag"] != before


def test_the_tone_that_was_not_chosen_is_never_sent(picture: Picture) -> None:
    quiet = content(sent(picture))
    change_tone(picture, "colour")
    assert content(sent(picture)) != quiet
    with pytest.raises(Http404):
        sent(picture, 480, "webp")


@pytest.mark.parametrize(
    ("size", "kind"), [(1, "jpeg"), (1920, "jpeg"), (960, "../.."), (960, "x" * 99), (960, "jp\0g")]
)
def test_a_copy_that_was_never_made_is_not_found(picture: Picture, size: int, kind: str) -> None:
    with pytest.raises(Http404):
        sent(picture, size, kind)


def test_what_is_locked_is_sent_to_nobody_until_it_is_unlocked(picture: Picture) -> None:
    etag = sent(picture)["ETag"]
    lock_picture(picture)
    locked = Picture.objects.get(pk=picture.pk)
    for held in ('"nothing"', etag):
        with pytest.raises(Http404):
            sent(picture, if_none_match=held)
    with pytest.raises(Http404):
        original_response(locked)
    unlock_picture(picture)
    assert sent(picture).status_code == 200


@pytest.mark.parametrize("state", ["going", "arriving"])
def test_what_is_going_or_not_here_yet_is_not_found(picture: Picture, state: str) -> None:
    Picture.objects.filter(pk=picture.pk).update(state=state)
    with pytest.raises(Http404):
        sent(picture)
    with pytest.raises(Http404):
        original_response(Picture.objects.get(pk=picture.pk))


def test_a_file_that_is_gone_is_not_found(picture: Picture) -> None:
    for name in (picture.original, picture.renditions.get().file):
        default_storage.delete(name)
    with pytest.raises(Http404):
        sent(picture)
    with pytest.raises(Http404):
        original_response(picture)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("IMG_1.jpg", "IMG_1.jpg"),
        ('"; filename=evil.html', "%22%3B%20filename%3Devil.html"),
        ("a\r\nSet-Cookie: x=1.jpg", "a%0D%0ASet-Cookie%3A%20x%3D1.jpg"),
        ("Noor – früh 🌙.heic", "Noor%20%E2%80%93%20fr%C3%BCh%20%F0%9F%8C%99.heic"),
        ("", "photograph"),
    ],
)
def test_an_original_comes_as_a_file_to_keep_under_its_own_name(name: str, header: str) -> None:
    answer = original_response(keep_picture(jpeg(), name, "quiet", timezone.now()))
    assert answer["Content-Disposition"] == f"attachment; filename*=UTF-8''{header}"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert SERIAL.encode() in content(answer)
