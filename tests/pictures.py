"""Photographs for the tests, made by real encoders, with what a telephone writes into them."""

from __future__ import annotations  # a file of Django names its type only for the type checker

import io
import random

import pillow_heif
from django.core.files.base import ContentFile, File
from PIL import Image

SERIAL = "TL-SERIAL-40917"
PLACE = "TL-PLACE-37.8136S"


def drawn(width: int = 400, height: int = 300) -> Image.Image:
    """Return a picture that is bright at the top left and dark at the bottom right, so that a turn can be seen."""
    chance = random.Random(width * height)  # noqa: S311 - no secret
    image = Image.new("RGB", (width, height), (40, 44, 60))
    image.paste((240, 220, 200), (0, 0, width // 2, height // 2))
    for _ in range(60):
        at = chance.randrange(width), chance.randrange(height)
        image.putpixel(at, (chance.randrange(256), chance.randrange(256), chance.randrange(256)))
    return image


def noisy(width: int, height: int, seed: int = 7) -> Image.Image:
    """Return a picture that no encoder makes small, so that its file is large."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    return Image.frombytes("RGB", (width, height), chance.randbytes(width * height * 3))


def told(orientation: int = 1) -> Image.Exif:
    """Return Exif with a place, a serial number and a way up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "A maker of telephones"
    exif.get_ifd(0x8769)[0xA431] = SERIAL
    places = exif.get_ifd(0x8825)
    places[1], places[2] = "S", (37.0, 48.0, 49.0)
    places[29] = PLACE[:10]
    places[27] = PLACE
    return exif


def as_file(image: Image.Image, kind: str, **options: object) -> File[bytes]:
    """Return a picture as a file of this kind."""
    kept = io.BytesIO()
    image.save(kept, kind, **options)
    return ContentFile(kept.getvalue())


def jpeg(orientation: int = 1, size: tuple[int, int] = (400, 300)) -> File[bytes]:
    """Return a JPEG that tells of its place and its telephone in Exif and in XMP."""
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SERIAL} {PLACE}</x:xmpmeta>".encode()
    return as_file(drawn(*size), "JPEG", exif=told(orientation).tobytes(), xmp=xmp, quality=90)


def heic(size: tuple[int, int] = (400, 300)) -> File[bytes]:
    """Return a HEIC that tells of the same."""
    kept = io.BytesIO()
    pillow_heif.from_pillow(drawn(*size)).save(kept, exif=told().tobytes(), quality=80)
    return ContentFile(kept.getvalue())


def png_of(image: Image.Image) -> bytes:
    """Return a picture as the bytes of a PNG."""
    return bytes(as_file(image, "PNG").read())


def png(size: tuple[int, int] = (400, 300)) -> File[bytes]:
    """Return a PNG, as a screenshot is one."""
    return as_file(drawn(*size), "PNG")
