"""What a paper is made of: sections of sentences and tables, and gaps that a person fills in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Section:
    """One part of a paper; `rows` are as long as `columns`, and the first cell names its row."""

    heading: str
    lines: Sequence[str] = ()
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()

    @property
    def named_rows(self) -> list[list[tuple[str, str]]]:
        """The rows, each cell with the name of its column, which a narrow screen shows beside it."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


def blank(what: str) -> str:
    """Return a gap in a paper, with what belongs into it."""
    return _("[to fill in by hand: %(what)s]") % {"what": what}


def or_blank(value: str, what: str) -> str:
    """Return what the settings say, or a gap."""
    return value or blank(what)
