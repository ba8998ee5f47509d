"""A photograph is taken in: its original as it is, its copies with nothing but the picture."""

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from tealight.media import copies
from tealight.media.actions import change_tone, develop, erase_picture, erase_unheld, keep_picture, lock_picture
from tealight.media.actions.erasing import take_away
from tealight.media.models import Picture, Rendition
from tests.pictures import PLACE, SERIAL, as_file, drawn, heic, jpeg

pytestmark = pytest.mark.django_db


def bytes_of(name: str) -> bytes:
    with default_storage.open(name) as file:
        return bytes(file.read())


def seen(rendition: Rendition) -> Image.Image:
    return Image.open(io.BytesIO(bytes_of(rendition.file)))


def kept(file: File[bytes], tone: str = "colour") -> Picture:
    return keep_picture(file, "IMG_1.jpg", tone, timezone.now())


def test_one_jpeg_is_there_at_once_and_the_original_is_untouched() -> None:
    file = jpeg(size=(1600, 1200))
    content = file.read()
    picture = kept(file)
    first = picture.renditions.get()
    assert (first.format, first.size, first.width, first.height) == ("jpeg", 960, 960, 720)
    assert bytes_of(picture.original) == content
    assert (picture.width, picture.height, picture.original_type) == (1600, 1200, "image/jpeg")


@pytest.mark.parametrize("made", [jpeg, heic])
def test_what_others_get_says_nothing_of_place_or_device(made: Callable[[], File[bytes]]) -> None:
    picture = kept(made())
    develop.call(picture.pk)
    assert SERIAL.encode() in bytes_of(picture.original)
    copies = list(picture.renditions.all())
    assert len(copies) == 7
    for copy in copies:
        content = bytes_of(copy.file)
        for secret in (SERIAL, PLACE, "A maker of telephones", "Exif", "xmpmeta", "ICC_PROFILE"):
            assert secret.encode() not in content, (copy.format, secret)
        assert not seen(copy).getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_turned_upright(orientation: int) -> None:
    turned = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
    stored = drawn(400, 300)
    if orientation > 1:
        undo = [0, 1, 2, 3, 4, 5, 6]
        method = Image.Transpose(undo[turned[orientation]])
        inverse = {Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270}
        inverse[Image.Transpose.ROTATE_270] = Image.Transpose.ROTATE_90
        stored = stored.transpose(inverse.get(method, method))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = kept(as_file(stored, "JPEG", exif=exif.tobytes(), quality=95))
    image = seen(picture.renditions.get()).convert("L")
    assert image.size == (400, 300) == (picture.width, picture.height)
    assert image.getpixel((100, 70)) > 180 > 90 > image.getpixel((300, 220))  # type: ignore[operator]


def test_copies_are_made_once_in_the_chosen_tone() -> None:
    picture = kept(jpeg(size=(2400, 1800)), "quiet")
    develop.call(picture.pk)
    develop.call(picture.pk)
    later = {(kind, size, "quiet") for kind in ("webp", "avif") for size in (480, 960, 1920)}
    made = {(copy.format, copy.size, copy.tone) for copy in picture.renditions.all()}
    assert made == {
        ("jpeg", 960, "quiet"),
        *later,
    }
    red, _green, blue = seen(picture.renditions.get(format="jpeg")).convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    assert abs(red - blue) < 12


def test_another_tone_is_there_at_once_and_the_old_copies_go() -> None:
    picture = kept(jpeg(), "quiet")
    develop.call(picture.pk)
    old = [copy.file for copy in picture.renditions.all()]
    change_tone(picture, "colour")
    assert picture.renditions.filter(tone="colour").count() == 1
    develop.call(picture.pk)
    assert {copy.tone for copy in picture.renditions.all()} == {"colour"}
    assert not any(default_storage.exists(name) for name in old)


def test_a_copy_made_while_its_picture_was_erased_is_not_left(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = kept(jpeg())
    folder = f"pictures/{picture.key[:2].lower()}/{picture.key}"
    shrink = copies.shrunk

    def erased_meanwhile(image: Image.Image, longest: int) -> Image.Image:
        if Picture.objects.exists():
            erase_picture(picture)
            take_away.call(picture.pk)
        return shrink(image, longest)

    monkeypatch.setattr(copies, "shrunk", erased_meanwhile)
    develop.call(picture.pk)
    assert not Picture.objects.exists()
    assert default_storage.listdir(folder)[1] == []


def test_an_erased_picture_leaves_no_file() -> None:
    picture = kept(jpeg())
    develop.call(picture.pk)
    names = [picture.original, *(copy.file for copy in picture.renditions.all())]
    assert all(default_storage.exists(name) for name in names)
    erase_picture(picture)
    take_away.call(picture.pk)
    assert not any(default_storage.exists(name) for name in names)
    assert not Picture.objects.filter(pk=picture.pk).exists()


def test_a_locked_picture_is_not_erased() -> None:
    picture = kept(jpeg())
    lock_picture(picture)
    erase_picture(picture)
    take_away.call(picture.pk)
    erase_unheld(timezone.now() + timedelta(days=9))
    assert default_storage.exists(picture.original)
    assert Picture.objects.get(pk=picture.pk).state == "locked"


def test_what_a_killed_request_left_is_found_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tealight.media.actions.keeping._copy", killed)
    with pytest.raises(KeyboardInterrupt):
        kept(jpeg())
    left = Picture.objects.get()
    folder = f"pictures/{left.key[:2].lower()}/{left.key}"
    assert left.state == "arriving"
    assert default_storage.listdir(folder)[1] == ["original.jpg"]
    assert erase_unheld(timezone.now()) == 0
    assert erase_unheld(timezone.now() + timedelta(days=2)) == 1
    assert default_storage.listdir(folder)[1] == []
