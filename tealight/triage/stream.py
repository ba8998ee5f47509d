"""JSON lines in, JSON lines out: `tealight triage read`, for whoever is no Python program.

A line that comes alone is answered at once. Where many wait, two processes read them a handful at a time, and the
answers still come in the order of the lines.
"""

import json
import logging
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from tealight.triage.reader import read
from tealight.triage.reading import Finding

WAITING = 1_000  # lines that are taken in ahead of their answers
MANY = 50  # lines that wait together before other processes are asked to help
HANDFUL, LETTERS = 100, 20_000  # lines, and characters in them, that one process gets at a time: well below 200 ms
PROCESSES = 2
AHEAD = 2 * PROCESSES  # handfuls that are read at the same time or wait to be
log = logging.getLogger(__name__)


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
    try:
        reading = read(text, language=language)
    except Exception as error:
        # The name of the error and nothing more: its message could carry the text into a log.
        log.error("A line could not be read (%s).", type(error).__name__)
        return {"id": name, "error": "This line could not be read."}
    found = [_as_json(finding) for finding in reading.findings]
    return {"id": name, "findings": found, "language": reading.language, "judged": reading.judged}


def serve(asked: IO[str], answered: IO[str], processes: int = PROCESSES) -> None:
    """Answer every line in order: at once where it comes alone, with the help of other processes where many wait."""
    waiting: Queue[str] = Queue(WAITING)
    Thread(target=_take_in, args=(asked, waiting), daemon=True).start()
    with Answering(answered, processes) as answering:
        while handful := _handful(waiting, answering):
            answering.take(handful)


class Answering:
    """Writes the answers to handfuls of lines, in the order in which they were taken."""

    def __init__(self, answered: IO[str], processes: int) -> None:
        self.answered, self.processes = answered, processes
        self.pool: ProcessPoolExecutor | None = None
        self.ready: Future[list[str]] | None = None
        self.ahead: deque[tuple[list[str], Future[list[str]]]] = deque()

    def __enter__(self) -> "Answering":
        return self

    def __exit__(self, *_: object) -> None:
        self.write(0)
        if self.pool is not None:
            self.pool.shutdown()

    def take(self, lines: list[str]) -> None:
        """Answer some lines, now or with what is ahead of them."""
        if not self._handed_over(lines):
            self.write(0)
            for line in answers(lines):
                self._write([line])

    def _handed_over(self, lines: list[str]) -> bool:
        """Give the lines to the other processes; tell whether they took them, else they are to be answered here."""
        if self.processes == 1 or len(lines) < MANY:
            return False
        try:
            if self.pool is None or self.ready is None:
                # Begun anew and not forked: a thread of this process is reading.
                self.pool = ProcessPoolExecutor(self.processes, get_context("spawn"))
                self.ready = self.pool.submit(_answered, [])
            if not self.ready.done():
                return False
            self.write(AHEAD - 1)
            self.ahead.append((lines, self.pool.submit(_answered, lines)))
        except BrokenExecutor:
            self.processes = 1
            return False
        return True

    def write(self, most: int) -> None:
        """Write what is answered, and wait for more until at most this many handfuls are ahead."""
        while self.ahead and (len(self.ahead) > most or self.ahead[0][1].done()):
            lines, future = self.ahead.popleft()
            try:
                self._write(future.result())
            except BrokenExecutor:  # a process was killed: no line is lost
                self.processes = 1
                self._write(_answered(lines))

    def _write(self, lines: list[str]) -> None:
        self.answered.write("".join(f"{line}\n" for line in lines))
        self.answered.flush()


def _take_in(asked: IO[str], waiting: "Queue[str]") -> None:
    """Put every line where it waits, and at the end an empty one."""
    for line in iter(asked.readline, ""):
        waiting.put(line)
    waiting.put("")


def _handful(waiting: "Queue[str]", answering: Answering) -> list[str]:
    """Return the next line and those that wait behind it, or none at the end; meanwhile write what is answered."""
    if waiting.empty():
        answering.write(0)
    handful = [waiting.get()]
    letters = len(handful[0])
    while handful[-1] and len(handful) < HANDFUL and letters < LETTERS:
        try:
            handful.append(waiting.get_nowait())
        except Empty:
            break
        letters += len(handful[-1])
    if handful[-1]:
        return handful
    waiting.put("")
    return handful[:-1]


def _answered(lines: list[str]) -> list[str]:
    return list(answers(lines))


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
    serve(sys.stdin, sys.stdout, min(PROCESSES, len(os.sched_getaffinity(0))))
    return 0
