"""JSON lines in, JSON lines out."""

import io
import json
import os
from concurrent.futures import BrokenExecutor, Future
from threading import Thread

import pytest

from tealight.triage import stream
from tealight.triage.reader import read
from tealight.triage.reading import Reading
from tealight.triage.stream import Answering, serve


def answered(*lines: str) -> list[dict[str, object]]:
    written = io.StringIO()
    serve(io.StringIO("".join(f"{line}\n" for line in lines)), written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_every_line_is_answered_in_order() -> None:
    said = [{"id": number, "text": "We think of you."} for number in range(5)]
    assert [one["id"] for one in answered(*map(json.dumps, said))] == list(range(5))


def test_an_answer_says_what_was_found_and_where() -> None:
    said = answered(json.dumps({"id": "a", "text": "I want to die tonight.", "language": "en"}))[0]
    assert said["judged"] is True
    findings = said["findings"]
    assert isinstance(findings, list)
    assert findings[0]["kind"] == "crisis"
    assert set(findings[0]) >= {"kind", "confidence", "about", "urgency", "start", "end", "reason"}


@pytest.mark.parametrize("line", ["no json", "[]", '{"id": 1}', '{"id": 1, "text": 7}', '{"text": "a", "language": 7}'])
def test_a_bad_line_is_answered_with_an_error_and_the_next_one_is_read(line: str) -> None:
    bad, good = answered(line, json.dumps({"id": 2, "text": "x"}))
    assert bad["error"]
    assert good["id"] == 2


def test_a_line_on_which_the_reader_fails_is_answered_with_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str, *, language: str | None = None) -> Reading:
        if text == "x":
            raise MemoryError
        return read(text, language=language)

    monkeypatch.setattr(stream, "read", fails)
    bad, good = answered(json.dumps({"id": 1, "text": "x"}), json.dumps({"id": 2, "text": "y"}))
    assert (bad["id"], bad["error"]) == (1, "This line could not be read.")
    assert good["judged"] is True


def test_a_line_alone_is_answered_while_the_next_has_not_come() -> None:
    (asked_end, asks), (answers, answered_end) = os.pipe(), os.pipe()
    with open(asked_end) as asked, open(answered_end, "w") as answered, open(answers) as heard, open(asks, "w") as said:
        serving = Thread(target=serve, args=(asked, answered))
        serving.start()
        for number in range(3):
            said.write(json.dumps({"id": number, "text": "We think of you."}) + "\n")
            said.flush()
            assert json.loads(heard.readline())["id"] == number
        said.close()
        serving.join()


def test_many_lines_are_answered_in_order_by_several_processes() -> None:
    lines = [json.dumps({"id": number, "text": f"We think of you and of {number} stars."}) for number in range(4_000)]
    assert [one["id"] for one in answered(*lines, "no json")] == [*range(4_000), None]


def test_what_a_killed_process_left_is_answered_all_the_same() -> None:
    written = io.StringIO()
    lines = [json.dumps({"id": number, "text": "x"}) for number in range(60)]
    with Answering(written, 2) as answering:
        answering.take(lines)
        assert answering.ready is not None
        answering.ready.result()
        broken: Future[list[str]] = Future()
        broken.set_exception(BrokenExecutor())
        answering.ahead.append((lines, broken))
        answering.take(lines)
    assert [json.loads(one)["id"] for one in written.getvalue().splitlines()] == [*range(60)] * 3


def test_where_the_processes_were_killed_before_they_are_asked_no_line_is_lost() -> None:
    written = io.StringIO()
    lines = [json.dumps({"id": number, "text": "x"}) for number in range(60)]
    with Answering(written, 2) as answering:
        answering.take(lines)
        assert answering.ready is not None
        answering.ready.result()
        answering.take(lines)
        assert answering.pool is not None
        answering.pool.submit(os._exit, 1).exception()
        answering.take(lines)
        answering.take(lines)
    assert [json.loads(one)["id"] for one in written.getvalue().splitlines()] == [*range(60)] * 4
