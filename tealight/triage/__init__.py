"""Reads a text and says what a person should look at: `read(text)` returns a `Reading`. It imports no Django."""

from tealight.triage.reader import read
from tealight.triage.reading import About, Finding, Kind, Reading, Urgency

__all__ = ["About", "Finding", "Kind", "Reading", "Urgency", "read"]
