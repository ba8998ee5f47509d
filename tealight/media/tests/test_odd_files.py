"""What is no photograph is told so in a sentence of its own, and leaves neither a row nor a file."""

import io
import random
import struct
import zipfile
import zlib

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.utils import timezone

from tealight.media import decoding
from tealight.media.actions import keep_picture
from tealight.media.errors import BYTES_AT_MOST, PhotographError, Reason
from tealight.media.models import Picture
from tests.pictures import as_file, drawn, heic, jpeg

pytestmark = [pytest.mark.django_db, pytest.mark.anywhere]

KINDS = ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"]


def names(folder: str = "") -> list[str]:
    folders, files = default_storage.listdir(folder)
    return [*(f"{folder}{file}" for file in files), *(name for each in folders for name in names(f"{folder}{each}/"))]


def refused(file: File[bytes], name: str = "IMG_1.jpg") -> Reason:
    """Return why a file is not taken, after a look at what it left."""
    before = names()
    with pytest.raises(PhotographError) as error:
        keep_picture(file, name, "quiet", timezone.now())
    assert not Picture.objects.exists()
    assert names() == before
    assert str(error.value.sentence).endswith(".")
    return error.value.reason


def claiming(width: int, height: int) -> File[bytes]:
    """Return a PNG of few bytes that says it is this large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pieces = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100_000))), (b"IEND", b"")]
    chunks = [struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in pieces]
    return ContentFile(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))


def zipped() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("words.txt", "words")
    return kept.getvalue()


@pytest.mark.parametrize("size", [(30_000, 30_000), (9_000, 8_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_too_large_to_be_unpacked_is_refused_by_its_header(size: tuple[int, int]) -> None:
    assert refused(claiming(*size)) == Reason.TOO_MANY_PIXELS


def test_a_jpeg_too_large_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "PIXELS_AT_MOST", 399 * 300)
    assert refused(jpeg()) == Reason.TOO_MANY_PIXELS
    assert refused(heic()) == Reason.TOO_MANY_PIXELS


def test_more_than_64_megapixels_that_nothing_claims_are_counted() -> None:
    assert refused(as_file(drawn(8100, 8000), "JPEG", quality=20)) == Reason.TOO_MANY_PIXELS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.2, 0.5, 0.75, 0.9, 0.97])
def test_a_picture_that_was_cut_off_is_not_taken(kind: str, part: float) -> None:
    noise = drawn(400, 300).effect_spread(40)
    whole = as_file(noise, kind).read()
    assert refused(ContentFile(whole[: int(len(whole) * part)])) == Reason.BROKEN


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bytes_", [16, 40, 100, 200])
def test_the_first_bytes_of_a_picture_are_not_taken(kind: str, bytes_: int) -> None:
    whole = as_file(drawn(), kind).read()
    assert refused(ContentFile(whole[:bytes_])) == Reason.BROKEN


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", Reason.PDF),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Reason.DRAWING),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", Reason.DRAWING),
        (b"<!doctype html><title>words</title>", Reason.DRAWING),
        (b"  \n<html><script>alert(1)</script>", Reason.DRAWING),
        (b"<!-- made by hand --><svg/>", Reason.DRAWING),
        (b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41" + bytes(64), Reason.FILM),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(64), Reason.FILM),
        (b"\x1aE\xdf\xa3" + bytes(64), Reason.FILM),
        (b"RIFF\x40\0\0\0AVI LIST" + bytes(64), Reason.FILM),
        (b"RIFF\x40\0\0\0WAVEfmt " + bytes(64), Reason.UNKNOWN),
        (zipped(), Reason.UNKNOWN),
        (b"words about somebody", Reason.UNKNOWN),
    ],
)
def test_what_is_no_photograph_is_called_by_its_name(content: bytes, reason: Reason) -> None:
    assert refused(ContentFile(content)) == reason


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "ICO", "JPEG2000"])
def test_other_kinds_of_pictures_are_named_as_such(kind: str) -> None:
    assert refused(as_file(drawn(), kind)) == Reason.OTHER_PICTURE


def test_more_than_60_megabytes_are_refused_unread() -> None:
    class Unread(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError("it was read")

    file = Unread()
    file.truncate(BYTES_AT_MOST + 1)
    file.seek = lambda at, whence=0: BYTES_AT_MOST + 1 if whence == 2 else at  # type: ignore[method-assign]
    assert refused(File(file)) == Reason.TOO_MANY_BYTES


@pytest.mark.parametrize(("size", "reason"), [((1, 60_000), Reason.TOO_NARROW), ((15, 15), Reason.TOO_SMALL)])
def test_a_strip_and_a_dot_cannot_be_shown(size: tuple[int, int], reason: Reason) -> None:
    assert refused(as_file(drawn(*size), "PNG")) == reason


@pytest.mark.parametrize(
    "behind",
    [zipped(), b"%PDF-1.4\n1 0 obj", b"\n<html><script>alert(1)</script>", b"<?php echo 1;", b"MZ\x90\0", b"\x7fELF\2"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_with_a_document_behind_it_is_two_things(kind: str, behind: bytes) -> None:
    assert refused(ContentFile(as_file(drawn(), kind).read() + behind)) == Reason.TWO_THINGS


@pytest.mark.parametrize("start", [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\1\0\0WEBPVP8 "])
def test_random_bytes_are_refused_quietly(start: bytes) -> None:
    for seed in range(20):
        noise = random.Random(seed).randbytes(3000)  # noqa: S311 - no secret
        assert refused(ContentFile(start + b"\1" + noise)) in {Reason.BROKEN, Reason.UNKNOWN, Reason.TOO_NARROW}
