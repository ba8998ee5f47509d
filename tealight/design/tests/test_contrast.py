"""Whoever sees poorly can read the page, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[1] / "static" / "design" / "tokens.css"
PAIR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
COLOURS = {name: (day, night) for name, day, night in PAIR.findall(TOKENS.read_text(encoding="utf-8"))}
GROUNDS = ["paper", "sheet", "glow", "calm-sheet", "danger-sheet"]

TEXT = [(word, ground) for word in ("ink", "ink-soft", "calm", "danger") for ground in GROUNDS] + [("paper", "ink")]
SHAPES = [(shape, ground) for shape in ("edge", "flame") for ground in GROUNDS]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, from 0 to 1."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most_that_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("light", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("word", "ground"), TEXT)
def test_text_stands_out_from_its_ground(word: str, ground: str, light: int) -> None:
    assert contrast(COLOURS[word][light], COLOURS[ground][light]) >= 4.5


@pytest.mark.parametrize("light", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_borders_and_the_ring_of_focus_stand_out_from_their_ground(shape: str, ground: str, light: int) -> None:
    assert contrast(COLOURS[shape][light], COLOURS[ground][light]) >= 3
