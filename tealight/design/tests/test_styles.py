"""The sheets: readable in either direction, small, joined into one answer, and from nowhere else."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import FileSystemStorage

from tealight.design.storage import JOINED, Joining

ROOMS = Path(__file__).parents[2]
DESIGN = ROOMS / "design" / "static"
SHEETS = sorted(ROOMS.glob("*/static/**/*.css"))
PHYSICAL = re.compile(
    r"(?<![\w.-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
    r"|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align: (?:left|right)|float)\s*:"
)


def rules(sheet: Path) -> str:
    """Return a sheet without comments and without the conditions of media queries."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"@media[^{]*", "", text)


def test_there_are_sheets_to_look_at() -> None:
    assert DESIGN / "design" / "look.css" in SHEETS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_works_in_either_direction(sheet: Path) -> None:
    assert PHYSICAL.findall(rules(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_short_and_fetches_nothing(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    assert "url(" not in text
    assert "@font-face" not in text
    assert "http" not in text


def test_the_parts_of_the_look_are_joined_into_one_answer_of_few_bytes() -> None:
    joined = Joining(FileSystemStorage(DESIGN)).open("design/look.css").read()
    assert b"@import" not in joined
    for part in ("tokens", "base", "layout", "parts", "places", "forms", "paper"):
        assert (DESIGN / "design" / f"{part}.css").read_bytes().strip() in joined
    assert len(gzip.compress(joined)) < 9_000


def test_every_joined_sheet_is_one_that_a_finder_finds() -> None:
    found = {path for finder in get_finders() for path, _storage in finder.list([])}
    assert set(JOINED) <= found
