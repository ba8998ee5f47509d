"""The copies of a picture for a page: made from its pixels alone, so that nothing else of the file is in them."""

import io

from PIL import Image

from tealight.media.models import Format, Tone
from tealight.media.tone import quiet

FIRST = 960  # pixels of the longer side of the one JPEG
SIZES = (480, 960, 1920)
HOW = {
    Format.JPEG: {"quality": 82, "progressive": True, "optimize": True},
    Format.WEBP: {"quality": 80, "method": 4},
    Format.AVIF: {"quality": 62, "speed": 8, "max_threads": 2},
}


def toned(image: Image.Image, tone: str) -> Image.Image:
    """Return a picture in its tone; it is RGB, as is what comes back."""
    return quiet(image) if tone == Tone.QUIET else image


def shrunk(image: Image.Image, longest: int) -> Image.Image:
    """Return a picture whose longer side is at most `longest`; a smaller one is never made larger."""
    copy = image.copy()
    copy.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return copy


def encoded(image: Image.Image, kind: str) -> bytes:
    """Return a file of this kind, without profile, place, time or device."""
    kept = io.BytesIO()
    Image.frombytes("RGB", image.size, image.tobytes()).save(kept, kind.upper(), **HOW[Format(kind)])
    return kept.getvalue()
