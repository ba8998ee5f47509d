"""What the reader saw, in the text that a person of the care team reads."""

import logging
from dataclasses import dataclass

from tealight.triage import Finding, read

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Piece:
    """A run of the text; one that is marked says why."""

    text: str
    reason: str = ""


def marked(text: str) -> list[Piece]:
    """Cut a text where the reader found something; all of it is there, in order, and unchanged. Never raises."""
    try:
        findings = [one for one in read(text).findings if one.counts and one.end > one.start]
    except Exception as error:
        # The name of the error and nothing more: its message could carry the text into a log.
        log.error("A text could not be marked (%s).", type(error).__name__)
        findings = []
    edges = sorted({0, len(text), *(one.start for one in findings), *(one.end for one in findings)})
    return [Piece(text[start:end], _reasons(findings, start)) for start, end in zip(edges, edges[1:], strict=False)]


def reasons_in(pieces: list[Piece]) -> list[str]:
    """Return why something is marked, each reason once, in the order of the text."""
    return list(dict.fromkeys(reason for piece in pieces for reason in piece.reason.split("; ") if reason))


def _reasons(findings: list[Finding], at: int) -> str:
    return "; ".join(dict.fromkeys(one.reason for one in findings if one.start <= at < one.end))
