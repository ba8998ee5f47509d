"""Which variables of the environment are Tealight's own."""

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def variables() -> list[str]:
    """Return every variable that env.py reads, in its order."""
    text = (ROOT / "tealight/config/env.py").read_text(encoding="utf-8")
    return re.findall(r"default_factory=lambda: .*?\(\"([A-Z_]+)\"", text)


def clean(environment: Mapping[str, str], *, keep: frozenset[str] = frozenset()) -> list[str]:
    """Return the names of Tealight's variables that are set, apart from those to keep."""
    return [name for name in variables() if name in environment and name not in keep]
