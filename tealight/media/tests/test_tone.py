"""The quiet black and white: what it does to skin, linen, shadows and grey."""

import pytest
from PIL import Image, ImageOps

from tealight.media.tone import quiet

Colour = tuple[int, int, int]
# The same skin, calm and blotched with red, for three complexions.
SKIN: list[tuple[Colour, Colour]] = [
    ((236, 204, 190), (214, 150, 142)),
    ((196, 148, 122), (176, 104, 90)),
    ((122, 84, 66), (112, 62, 52)),
]


def toned(colour: Colour) -> Colour:
    red, green, blue = quiet(Image.new("RGB", (2, 2), colour)).getpixel((0, 0))  # type: ignore[misc]
    return red, green, blue


def grey(level: int) -> int:
    return toned((level, level, level))[1]


def test_white_is_the_white_of_paper_and_black_is_lifted() -> None:
    assert all(245 <= value < 255 for value in toned((255, 255, 255)))
    assert all(15 <= value <= 40 for value in toned((0, 0, 0)))


def test_a_lighter_grey_is_never_darker() -> None:
    levels = [grey(level) for level in range(256)]
    assert levels == sorted(levels)
    assert len(set(levels)) > 150


def test_shadows_are_open() -> None:
    plain = [grey(level) - level for level in (20, 40, 60, 80)]
    assert all(lift > 0 for lift in plain)


@pytest.mark.parametrize("level", [0, 64, 128, 192, 255])
def test_it_is_warm_by_a_breath_and_no_more(level: int) -> None:
    red, green, blue = toned((level, level, level))
    assert red >= green >= blue
    assert red - blue <= 8


def test_shadows_are_warmer_than_highlights() -> None:
    def warmth(level: int) -> int:
        red, _green, blue = toned((level, level, level))
        return red - blue

    assert warmth(10) > warmth(245)


@pytest.mark.parametrize(("calm", "blotched"), SKIN)
def test_blotched_skin_is_calmer_than_under_a_bare_filter(calm: Colour, blotched: Colour) -> None:
    def bare(colour: Colour) -> int:
        return int(ImageOps.grayscale(Image.new("RGB", (1, 1), colour)).getpixel((0, 0)))  # type: ignore[arg-type]

    difference = toned(calm)[1] - toned(blotched)[1]
    assert 0 < difference < bare(calm) - bare(blotched)


def test_it_takes_rgb_and_leaves_the_size() -> None:
    image = quiet(Image.new("RGB", (31, 17), "white"))
    assert (image.size, image.mode) == ((31, 17), "RGB")
    with pytest.raises(ValueError, match="RGB"):
        quiet(Image.new("L", (2, 2)))
