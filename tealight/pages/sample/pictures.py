"""Pictures for the sample families, drawn here: skies, hills, folded linen, a lamp, a window. Nobody is on them.

Each is built from gradients and large soft shadows, with the fine grain of a photograph, so that it also stands well in
black and white. The same name gives the same picture.
"""

import io
import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Draw = Callable[[random.Random], Image.Image]
GRAIN = 6  # standard deviation, in steps of 256


def draw(name: str) -> bytes:
    """Return a picture as a JPEG; raise KeyError for a name that is none of `PICTURES`."""
    image = PICTURES[name](random.Random(name))  # noqa: S311 - no secret
    kept = io.BytesIO()
    _grained(image, name).save(kept, "JPEG", quality=90)
    return kept.getvalue()


def _grained(image: Image.Image, name: str) -> Image.Image:
    chance = random.Random(f"grain of {name}")  # noqa: S311 - no secret
    width, height = image.size
    grain = Image.frombytes("L", (width // 2, height // 2), chance.randbytes(width // 2 * (height // 2)))
    soft = grain.resize(image.size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(0.8))
    flat = soft.point(lambda value: 128 + (value - 128) * GRAIN / 74)
    return ImageChops.add(image, Image.merge("RGB", [flat] * 3), offset=-128)


def _gradient(size: tuple[int, int], stops: list[tuple[float, Colour]]) -> Image.Image:
    """Return a gradient from top to bottom through colours at parts of the height."""
    column = Image.new("RGB", (1, 256))
    for y in range(256):
        at = y / 255
        low = max((stop for stop in stops if stop[0] <= at), key=lambda stop: stop[0])
        high = min((stop for stop in stops if stop[0] >= at), key=lambda stop: stop[0])
        part = (at - low[0]) / (high[0] - low[0]) if high[0] > low[0] else 0
        mixed = [round(a + (b - a) * part) for a, b in zip(low[1], high[1], strict=True)]
        column.putpixel((0, y), (mixed[0], mixed[1], mixed[2]))
    return column.resize(size, Image.Resampling.BICUBIC)


def _cloudy(size: tuple[int, int], chance: random.Random, across: int, down: int, blur: float) -> Image.Image:
    """Return soft noise: `across` and `down` are how many swells it has."""
    seeds = Image.frombytes("L", (across, down), chance.randbytes(across * down))
    return seeds.resize(size, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(blur))


def _glow(size: tuple[int, int], centre: tuple[float, float], reach: float) -> Image.Image:
    """Return light that falls off around a point, as a mask; `reach` is a part of the width."""
    width, height = size
    radius = int(width * reach)
    light = ImageChops.invert(Image.radial_gradient("L")).resize((2 * radius, 2 * radius), Image.Resampling.BICUBIC)
    light = light.point(lambda value: round(255 * max(0, value / 127.5 - 1) ** 1.6))  # nothing is left at its edge
    mask = Image.new("L", size)
    mask.paste(light, (int(width * centre[0]) - radius, int(height * centre[1]) - radius))
    return mask


def _lit(image: Image.Image, colour: Colour, mask: Image.Image) -> None:
    """Let light of this colour fall where the mask is white; four fifths of it, so that the ground shows through."""
    image.paste(Image.new("RGB", image.size, colour), mask=mask.point(lambda value: value * 4 // 5))


def _dusk(chance: random.Random) -> Image.Image:
    size = (1600, 1100)
    sky = _gradient(size, [(0, (72, 84, 116)), (0.45, (150, 142, 160)), (0.72, (204, 158, 140)), (1, (230, 190, 152))])
    for across, down, strength in ((5, 16, 120), (9, 34, 80)):
        veil = _cloudy(size, chance, across, down, 14).point(lambda value, s=strength: max(0, value - 118) * s // 138)
        sky.paste(Image.new("RGB", size, (250, 226, 206)), mask=veil)
    return sky


def _hills(chance: random.Random) -> Image.Image:
    size = (1600, 1067)
    image = _gradient(size, [(0, (196, 204, 206)), (0.5, (226, 224, 214)), (1, (206, 208, 202))])
    image.paste(
        Image.new("RGB", size, (252, 244, 226)), mask=_glow(size, (0.68, 0.26), 0.5).point(lambda v: v * 3 // 4)
    )
    for number in range(6):
        near = number / 5
        base, swell = size[1] * (0.4 + 0.1 * number), 34 + 26 * near
        phase = [chance.uniform(0, 6.3) for _ in range(3)]
        line = [
            (
                x,
                base
                + swell * (math.sin(x / 330 + phase[0]) + 0.5 * math.sin(x / 140 + phase[1]))
                + 5 * math.sin(x / 31),
            )
            for x in range(0, size[0] + 9, 8)
        ]
        hill = Image.new("L", size)
        ImageDraw.Draw(hill).polygon([*line, (size[0], size[1]), (0, size[1])], fill=255)
        tone = [round(a + (b - a) * near**0.8) for a, b in zip((190, 198, 198), (62, 76, 72), strict=True)]
        shade = _gradient(
            size, [(0, (tone[0], tone[1], tone[2])), (1, (min(tone[0] + 40, 214), tone[1] + 36, tone[2] + 34))]
        )
        image.paste(shade, mask=hill.filter(ImageFilter.GaussianBlur(2.4 - 1.6 * near)))
    return image


def _linen(chance: random.Random) -> Image.Image:
    size = (1200, 1700)
    cloth = _gradient(size, [(0, (236, 229, 218)), (1, (214, 204, 190))])
    for _ in range(9):
        folds = Image.new("L", size)
        pen, top = ImageDraw.Draw(folds), chance.uniform(-300, 1500)
        lean, bend = chance.uniform(-0.35, 0.35), chance.uniform(-120, 120)
        path = [(x, top + lean * x + bend * math.sin(x / 420)) for x in range(-40, size[0] + 60, 20)]
        pen.line(path, fill=150, width=chance.randrange(26, 90))
        soft = folds.filter(ImageFilter.GaussianBlur(chance.uniform(18, 44)))
        cloth.paste(Image.new("RGB", size, (150, 138, 124)), mask=ImageChops.offset(soft, 0, 26))
        cloth.paste(Image.new("RGB", size, (252, 247, 239)), mask=ImageChops.offset(soft, 0, -22))
    for across, down in ((600, 60), (46, 800)):
        thread = _cloudy(size, chance, across, down, 0.6).point(lambda value: 128 + (value - 128) // 14)
        cloth = ImageChops.add(cloth, Image.merge("RGB", [thread] * 3), offset=-128)
    return cloth.crop((0, 50, size[0], size[1] - 50))


def _lamp(chance: random.Random) -> Image.Image:
    size = (1200, 1500)
    hall = _gradient(size, [(0, (46, 40, 40)), (0.62, (66, 54, 46)), (0.63, (40, 32, 28)), (1, (26, 22, 22))])
    for reach, colour, part in (
        (0.95, (170, 118, 70), 0.8),
        (0.5, (236, 184, 116), 0.85),
        (0.24, (255, 226, 170), 0.8),
    ):
        light = _glow(size, (0.5, 0.44), reach).point(lambda value, p=part: round(value * p))
        hall.paste(Image.new("RGB", size, colour), mask=light)
    table, shade = Image.new("L", size), Image.new("L", size)
    ImageDraw.Draw(table).rectangle((0, 985, size[0], size[1]), fill=235)
    hall.paste(_gradient(size, [(0, (0, 0, 0)), (0.65, (122, 84, 54)), (1, (34, 26, 24))]), mask=table)
    _lit(hall, (250, 206, 142), ImageChops.multiply(table, _glow(size, (0.5, 0.66), 0.62)))
    pen = ImageDraw.Draw(shade)
    pen.polygon([(470, 470), (730, 470), (840, 740), (360, 740)], fill=255)
    lit = _gradient(size, [(0, (236, 196, 140)), (0.3, (246, 214, 160)), (0.49, (255, 238, 200)), (1, (255, 238, 200))])
    hall.paste(lit, mask=shade.filter(ImageFilter.GaussianBlur(3)))
    foot = Image.new("L", size)
    pen = ImageDraw.Draw(foot)
    pen.rectangle((586, 740, 614, 940), fill=255)
    pen.ellipse((500, 930, 700, 1000), fill=255)
    hall.paste(
        _gradient(size, [(0, (90, 62, 40)), (0.5, (126, 88, 56)), (1, (60, 42, 32))]),
        mask=foot.filter(ImageFilter.GaussianBlur(2)),
    )
    return hall.filter(ImageFilter.GaussianBlur(0.8))


def _window(chance: random.Random) -> Image.Image:
    size = (1500, 1125)
    wall = _gradient(size, [(0, (206, 200, 190)), (1, (184, 175, 163))])
    plaster = _cloudy(size, chance, 9, 7, 60).point(lambda value: 128 + (value - 128) // 12)
    wall = ImageChops.add(wall, Image.merge("RGB", [plaster] * 3), offset=-128)
    light = Image.new("L", size)
    pen = ImageDraw.Draw(light)
    for column in range(2):
        for row in range(3):
            left, top = 430 + 330 * column, 130 + 270 * row + 40 * column
            pen.polygon(
                [(left, top), (left + 290, top + 36), (left + 250, top + 270), (left - 40, top + 234)], fill=255
            )
    soft = light.filter(ImageFilter.GaussianBlur(9))
    _lit(wall, (255, 240, 208), soft)
    for _ in range(16):
        leaf = Image.new("L", size)
        x, y = chance.uniform(380, 1050), chance.uniform(120, 940)
        ImageDraw.Draw(leaf).ellipse((x, y, x + chance.uniform(40, 110), y + chance.uniform(20, 50)), fill=120)
        turned = leaf.rotate(chance.uniform(-50, 50), center=(x, y)).filter(ImageFilter.GaussianBlur(11))
        wall.paste(Image.new("RGB", size, (196, 188, 174)), mask=ImageChops.multiply(turned, soft))
    return wall


PICTURES: dict[str, Draw] = {"dusk": _dusk, "hills": _hills, "linen": _linen, "lamp": _lamp, "window": _window}
