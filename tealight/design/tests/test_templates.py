"""What no template of the house may do."""

import re
from pathlib import Path

import pytest

ROOMS = Path(__file__).parents[2]
BASE = ROOMS / "design" / "templates" / "design" / "base.html"
TEMPLATES = sorted(ROOMS.glob("*/templates/**/*.html"))
NAMED = {path.relative_to(path.parents[len(path.relative_to(ROOMS).parts) - 3]).as_posix(): path for path in TEMPLATES}
FORBIDDEN = {
    "an inline style": r"\sstyle\s*=",
    "an inline handler": r"<[^>]*\son[a-z]+\s*=",
    "a style element": r"<style\b",
    "a script with a body": r"<script\b(?![^>]*\ssrc=)",
    "a script that htmx would run": r"\shx-on\b|\shx-vals=.?\s*js:|javascript:",
    "something from elsewhere": (
        r"<(?:script|link|img|iframe|video|audio|source|form)\b[^>]*"
        r"(?:src|href|action)=[\"']?(?:https?:)?//"
    ),
}
PARENT = re.compile(r'{%\s*extends\s+"([^"]+)"')


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.IGNORECASE)
    assert [path for path in TEMPLATES if pattern.search(path.read_text(encoding="utf-8"))] == []


def ancestors(template: Path) -> list[Path]:
    """Return the templates that this one extends, the nearest first; those of others' packages end the list."""
    parent = PARENT.search(template.read_text(encoding="utf-8"))
    if parent is None or parent[1] not in NAMED:
        return []
    nearest = NAMED[parent[1]]
    return [nearest, *ancestors(nearest)]


def test_only_the_base_is_a_document() -> None:
    documents = [
        path for path in TEMPLATES if re.search(r"<!doctype|<html|<body", path.read_text(encoding="utf-8"), re.I)
    ]
    assert documents == [BASE]


PAGES = [path for path in TEMPLATES if "{% block opening %}" in path.read_text(encoding="utf-8") and path != BASE]


def test_there_are_pages() -> None:
    assert len(PAGES) > 10


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.relative_to(ROOMS).as_posix())
def test_every_page_stands_on_the_base_and_so_has_the_strip(template: Path) -> None:
    assert ancestors(template)[-1] == BASE
