"""A file becomes a picture in memory: one at a time in each process, upright, in sRGB, no larger than it is needed."""

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from tealight.media.errors import PIXELS_AT_MOST, PhotographError, Reason

PATIENCE = 20  # seconds that a request waits for the one before it
LEAST = 16  # pixels of the shorter side
NARROW = 20  # how many times longer than wide a picture may be
PAPER = (255, 255, 255)
ORIENTATION = 0x0112  # the tag of Exif (CIPA DC-008)
ON_ITS_SIDE = frozenset({5, 6, 7, 8})
ONE = threading.BoundedSemaphore(1)

Image.MAX_IMAGE_PIXELS = PIXELS_AT_MOST
pillow_heif.register_heif_opener(thumbnails=False, decode_threads=4, depth_images=False, aux_images=False)


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other picture is decoded in this process; memory is then that of one. Raises PhotographError."""
    if not ONE.acquire(timeout=PATIENCE):
        raise PhotographError(Reason.BUSY)
    try:
        yield
    finally:
        ONE.release()


def size_of(file: BinaryIO, kind: str) -> tuple[int, int]:
    """Return width and height in pixels as the header says, upright or not, before anything is decoded."""
    with _opened(file, kind) as image:
        width, height = image.size
    if width * height > PIXELS_AT_MOST:
        raise PhotographError(Reason.TOO_MANY_PIXELS)
    if min(width, height) * NARROW < max(width, height):
        raise PhotographError(Reason.TOO_NARROW)
    if min(width, height) < LEAST:
        raise PhotographError(Reason.TOO_SMALL)
    return width, height


def decoded(file: BinaryIO, kind: str, longest: int) -> tuple[Image.Image, tuple[int, int]]:
    """Return a picture in RGB (sRGB), upright, whose longer side is at most `longest`, and the full size upright.

    Call it inside `alone()`. Raises PhotographError where the file is broken or not whole.
    """
    size_of(file, kind)
    with _opened(file, kind) as image:
        full = image.size
        if kind == "JPEG":
            image.draft("RGB", (longest, longest))
        image.load()
        profile = image.info.get("icc_profile")
        turned = image.getexif().get(ORIENTATION, 1) in ON_ITS_SIDE
        plain = _plain(image)
        plain.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=3.0)
        upright = ImageOps.exif_transpose(plain)
        picture = _on_paper(_in_srgb(upright, profile))
    return picture, (full[1], full[0]) if turned else full


@contextmanager
def _opened(file: BinaryIO, kind: str) -> Iterator[Image.Image]:
    """Open a file as one kind of picture only; whatever its reader finds wrong with it is said in one sentence."""
    file.seek(0)
    formats = ["JPEG", "MPO"] if kind == "JPEG" else [kind]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=formats) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PhotographError(Reason.TOO_MANY_PIXELS) from error
    except PhotographError:
        raise
    except Exception as error:  # readers raise a dozen kinds of errors about broken files
        raise PhotographError(Reason.BROKEN) from error


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in a mode that can be made smaller well: no palette, and eight bits for each colour."""
    if image.mode.startswith("I"):
        kept, image = image, image.point(lambda value: value * (1 / 256)).convert("L")
        image.info.update(kept.info)
    if image.mode in {"1", "P", "PA", "LA", "La"}:
        return image.convert("RGBA" if _has_alpha(image) else "RGB")
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture with the colours that its profile means; one without a readable profile is taken as sRGB."""
    if not profile or image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image.convert("RGBA" if _has_alpha(image) else "RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        plain = image.convert("RGB") if alpha else image
        matched = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert("RGBA" if _has_alpha(image) else "RGB")
    if matched is None:
        return plain
    if alpha:
        matched.putalpha(alpha)
    return matched


def _has_alpha(image: Image.Image) -> bool:
    return "A" in image.mode or "a" in image.mode or "transparency" in image.info


def _on_paper(image: Image.Image) -> Image.Image:
    """Lay what is transparent on white paper, in a picture that carries nothing but its pixels."""
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return paper
