"""A room imports only rooms on lines below its own, and inside a room only to the right."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.environment import ROOT

ROOMS = sorted(path.parent.name for path in (ROOT / "tealight").glob("*/apps.py"))
# From left to right; each may import what stands to its right.
FURNITURE = ["urls", "views", "forms", "actions", "access", "queries", "models"]


def test_the_contract_between_rooms_holds() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout


def modules(room: str, noun: str) -> list[Path]:
    folder = ROOT / "tealight" / room
    return [path for path in [folder / f"{noun}.py", *(folder / noun).rglob("*.py")] if path.exists()]


def imported(path: Path, room: str) -> Iterator[str]:
    """Yield the furniture of the same room that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        if isinstance(node, ast.ImportFrom) and node.module == f"tealight.{room}":
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[:2] == ["tealight", room] and len(parts) > 2:
                yield parts[2]


@pytest.mark.parametrize("room", ROOMS)
def test_furniture_imports_only_to_the_right(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {other}"
        for place, noun in enumerate(FURNITURE)
        for path in modules(room, noun)
        for other in imported(path, room)
        if other in FURNITURE[:place]
    ]
    assert not wrong


def test_views_never_import_models() -> None:
    views = [path for room in ROOMS for path in modules(room, "views")]
    assert len(views) > 5
    wrong = []
    for path in views:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module and module.startswith("tealight.") and module.split(".")[2:3] == ["models"]:
                wrong.append(f"{path.relative_to(ROOT)} imports {module}")
    assert not wrong
