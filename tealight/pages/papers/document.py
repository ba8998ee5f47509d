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


def blank(what: str) -> str:
    """Return a gap in a paper, with what belongs into it."""
    return _("[to fill in by hand: %(what)s]") % {"what": what}


def or_blank(value: str, what: str) -> str:
    """Return what the settings say, or a gap."""
    return value or blank(what)
