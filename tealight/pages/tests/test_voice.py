"""How Tealight speaks: no word that parents reject, no cheer, no shouting, in any template, module or translation."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOMS = Path(__file__).parents[2]
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "N_"}
REJECTED = {
    "verbs that blame or discard": r"fail(?:ed|ure)?|terminat(?:e|ed|ion)|expelled|abort(?:ed|ion)?|passed over",
    "words for a baby that are none": r"products|tissue|contents of the womb|incompetent",
    "cheer": r"oops|great|congratulations|awesome|yay|streaks?|badges?|count-?downs?|confetti|welcome back",
    "an end to grief": r"closure|journey|mov(?:e|ing) on|get(?:ting)? over|healing|heal",
    "buttons that say nothing": r"submit|ok|okay|click here",
    "names for a photograph of a baby": r"sensitive|graphic|disturbing|explicit",
    "words of machines": r"invalid|illegal|forbidden|fatal|please try again",
}
# Words of others, or of a standard, that stand in quotation marks of code and are never shown.
MARKUP = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->|<!doctype html>", re.DOTALL | re.IGNORECASE)
SHOWN_IN_TAGS = re.compile(r"""{%\s*(?:translate|trans)\s+(?:"([^"]*)"|'([^']*)')|_\("([^"]*)"\)""")
SHOWN_IN_ATTRIBUTES = re.compile(r"""\b(?:aria-label|title|alt|placeholder)="([^"{]*)\"""")


def template_copy(path: Path) -> str:
    """Return what a template may show: its text, and the strings in its tags and attributes."""
    text = MARKUP.sub(" ", path.read_text(encoding="utf-8"))
    strings = [part for found in SHOWN_IN_TAGS.findall(text) for part in found] + SHOWN_IN_ATTRIBUTES.findall(text)
    bare = re.sub(r"<[^>]*>", " ", re.sub(r"{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL), flags=re.DOTALL)
    return " \n".join([bare, *strings])


def module_copy(path: Path) -> str:
    """Return the strings that a module hands to gettext."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    said = (call.args for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) in GETTEXT)
    parts = (part.value for args in said for arg in args for part in ast.walk(arg) if isinstance(part, ast.Constant))
    return " \n".join(part for part in parts if isinstance(part, str))


def translated_copy(path: Path) -> str:
    """Return both sides of a catalogue of translations."""
    _header, _blank, entries = path.read_text(encoding="utf-8").partition("\n\n")
    lines = (line for line in entries.splitlines() if not line.startswith("#"))
    return " \n".join(part for line in lines for part in re.findall(r'"(.*)"', line))


def said_of_lines(path: Path) -> str:
    """Return what we say of lines to ring; the names of organisations are their own."""
    lines = tomllib.loads(path.read_text(encoding="utf-8"))["helpline"]
    return " \n".join(str(line.get("serves", "")) for line in lines)


def everything() -> Iterator[tuple[str, str]]:
    """Yield the name and the copy of every file that speaks to people."""
    for path in sorted(ROOMS.glob("*/templates/**/*.*")):
        yield path.relative_to(ROOMS).as_posix(), template_copy(path)
    for path in sorted(ROOMS.glob("*/**/*.py")):
        if not {"tests", "migrations"} & set(path.parts):
            yield path.relative_to(ROOMS).as_posix(), module_copy(path)
    for path in sorted(ROOMS.glob("locale/**/*.po")):
        yield path.relative_to(ROOMS).as_posix(), translated_copy(path)
    for path in sorted(ROOMS.glob("helplines/data/*.toml")):
        yield path.relative_to(ROOMS).as_posix(), said_of_lines(path)


COPY = dict(everything())


def test_the_copy_of_the_whole_house_is_looked_at() -> None:
    assert "A light left on for your baby" in COPY["pages/templates/pages/home.html"]
    assert "one year" in COPY["pages/kept.py"]
    assert "stillbirth" in COPY["helplines/data/au.toml"]
    assert sum(bool(text.strip()) for text in COPY.values()) > 50


@pytest.mark.parametrize("kind", REJECTED)
def test_nobody_is_told(kind: str) -> None:
    pattern = re.compile(rf"\b(?:{REJECTED[kind]})\b", re.IGNORECASE)
    said = {name: pattern.findall(text) for name, text in COPY.items()}
    assert {name: words for name, words in said.items() if words} == {}


@pytest.mark.parametrize("mark", ["!", "—", " - ", "…!"])
def test_nothing_is_shouted_or_dressed_up(mark: str) -> None:
    assert [name for name, text in COPY.items() if mark in text] == []
