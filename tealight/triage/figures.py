"""The few figures of the reader that others quote: written by `tealight triage evaluate`, and shipped with it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tealight.triage.evaluate import AT_RISK, TOLD_OFF, Table

FILE = Path(__file__).parent / "data" / "figures.json"
SITUATIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "at_risk": (AT_RISK, "passed"),
    "abuse": (("F09", "F10", "F11", "F34", "F38"), "passed"),
    "contact": (("F28",), "passed"),
    "spam": (("F30",), "passed"),
    "advice": (("F32",), "passed"),
    "told_off": (TOLD_OFF, "serious"),
    "condolences": (("F25",), "serious"),
}


@dataclass(frozen=True)
class Found:
    """Of `of` texts, in how many it was found; for harmless texts, in how many something was found wrongly."""

    count: int
    of: int

    @property
    def percent(self) -> int:
        """The share, in whole per cent."""
        return round(100 * self.count / self.of) if self.of else 0


def counted(table: Table) -> dict[str, Found]:
    """Return the figures of a table, by the names of SITUATIONS."""
    found = {}
    for name, (situations, what) in SITUATIONS.items():
        scores = [table.by_situation[each] for each in situations if each in table.by_situation]
        found[name] = Found(sum(getattr(score, what) for score in scores), sum(score.of for score in scores))
    return found


def write(table: Table, file: Path) -> None:
    """Write the figures of the unseen cases into a file."""
    file.write_text(
        json.dumps({name: [each.count, each.of] for name, each in counted(table).items()}) + "\n", encoding="utf-8"
    )


@cache
def figures() -> dict[str, Found]:
    """Return the shipped figures."""
    return {name: Found(*numbers) for name, numbers in json.loads(FILE.read_text(encoding="utf-8")).items()}
