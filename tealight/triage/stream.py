"""JSON lines in, JSON lines out: `tealight triage read`, for whoever is no Python program."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import IO, Any

from tealight.triage.reader import read
from tealight.triage.reading import Finding


def answers(lines: Iterable[str]) -> Iterator[str]:
    """Yield for every line its answer, in order; a line that is no question is answered with an error."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line))


def answer(line: str) -> dict[str, Any]:
    """Answer `{"id", "text", "language"?}` with id, findings, language and judged, or with id and error."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "This line is no JSON."}
    if not isinstance(asked, dict):
        return {"id": None, "error": "This line is no JSON object."}
    name, text, language = asked.get("id"), asked.get("text"), asked.get("language")
    if not isinstance(text, str):
        return {"id": name, "error": 'This line has no "text" that is a string.'}
    if language is not None and not isinstance(language, str):
        return {"id": name, "error": '"language" has to be a string of two letters.'}
    reading = read(text, language=language)
    found = [_as_json(finding) for finding in reading.findings]
    return {"id": name, "findings": found, "language": reading.language, "judged": reading.judged}


def serve(asked: IO[str], answered: IO[str]) -> None:
    """Answer every line as it comes; each answer is written at once, so nobody waits for the next line."""
    for line in answers(iter(asked.readline, "")):
        answered.write(f"{line}\n")
        answered.flush()


def _as_json(finding: Finding) -> dict[str, Any]:
    said = {
        "kind": finding.kind,
        "confidence": finding.confidence,
        "about": finding.about,
        "urgency": finding.urgency,
        "family": finding.family,
        "start": finding.start,
        "end": finding.end,
        "reason": finding.reason,
    }
    return {name: value for name, value in said.items() if value is not None}


def main() -> int:
    """Read standard input to its end; bytes that are no UTF-8 are read as unpaired surrogates."""
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    serve(sys.stdin, sys.stdout)
    return 0
