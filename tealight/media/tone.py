"""The quiet black and white: one mix of the colours, one curve, one breath of warmth. Nothing is sharpened or smoothed.

The mix. A newborn baby's skin is often blotched with red, and it may have darkened. Blood takes up light strongly below
about 600 nm (Physics World 7(8), 1994, p. 34), so a blotch is dark in the blue and green of a picture and hardly there
in its red. Film was therefore exposed through a yellow or orange filter: about 60/28/12 and 78/22/0 of red, green and
blue (T. Niemann, Digital Outback Photo, 2004). Ours lies between them; red alone would wash out pale skin and lips.

The curve. Black is lifted, as a print on matt paper has no deeper black than that; the foot is open, so that dark skin
and the folds of a blanket keep their detail under weak hospital light; the middle is a little steeper than the whole,
so that a face does not turn flat; the shoulder bends slowly into the white of paper, so that linen under a lamp is not
burnt out.

The warmth. Shadows carry more of it than highlights, as a toned print does: a print comes out warm, and a grey is grey.
"""

from PIL import Image

MIX = (0.66, 0.26, 0.08, 0)  # red, green, blue, nothing added
BLACK = (31, 27, 24)
PAPER = (252, 250, 247)
OPENNESS = 0.86  # the power that opens the shadows: 1 leaves them
BEND = 0.42  # how much of the S: 0 is a straight line


def quiet(image: Image.Image) -> Image.Image:
    """Return an RGB picture (sRGB, upright, without alpha) in the quiet black and white, as RGB of the same size."""
    if image.mode != "RGB":
        raise ValueError(f"A picture in RGB is wanted, not in {image.mode}")
    grey = image.convert("L", MIX)
    return Image.merge("RGB", [grey.point(curve) for curve in CURVES])


def _curve(black: int, paper: int) -> list[int]:
    """Return what one channel makes of each of the 256 greys."""
    return [round(black + (paper - black) * _bent((grey / 255) ** OPENNESS)) for grey in range(256)]


def _bent(light: float) -> float:
    return (1 - BEND) * light + BEND * light**2 * (3 - 2 * light)


CURVES = [_curve(black, paper) for black, paper in zip(BLACK, PAPER, strict=True)]
