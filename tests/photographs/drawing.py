"""Large photographs with the grain of a real one, drawn by code: nothing but noise makes an encoder work as hard."""

from pathlib import Path

import pillow_heif
from PIL import Image, ImageOps

SIZES = {12: (4000, 3000), 48: (8000, 6000), 64: (9248, 6936)}  # megapixels: pixels
GRAIN = 24  # of 255
KINDS = ("jpg", "heic", "heavy.heic", "webp", "avif", "png")
HEIC_QUALITY = {"heic": 40, "heavy.heic": 55}  # the second makes files more than twice as large as telephones do
TILE = 512  # pixels: telephones write HEIC in tiles of this size


def grainy(width: int, height: int) -> Image.Image:
    """Return a picture with soft colours, edges and grain."""
    ground = Image.radial_gradient("L").resize((width, height))
    grain = Image.effect_noise((width, height), GRAIN)
    light = Image.blend(ground, grain, 0.35)
    light.paste(40, (width // 3, height // 3, width // 2, height // 2))
    return Image.merge("RGB", [light, light.point(lambda value: value * 0.8), light.point(lambda value: value * 0.6)])


def write(megapixels: int, kind: str, folder: Path) -> Path:
    """Write one picture, and return where it is."""
    path = folder / f"{megapixels}.{kind}"
    image = grainy(*SIZES[megapixels])
    if kind == "jpg":
        image.save(path, quality=88)
    elif kind == "webp":
        image.save(path, quality=85, method=0)
    elif kind == "avif":
        image.save(path, quality=60, speed=10)
    elif kind == "png":  # with all of its grain it would be larger than a file may be
        ImageOps.posterize(image, 4).save(path, compress_level=1)
    else:
        how = {"quality": HEIC_QUALITY[kind], "tile_size": TILE, "enc_params": {"preset": "ultrafast"}}
        pillow_heif.from_pillow(image).save(path, **how)
    return path
