"""JSON lines in, JSON lines out."""

import io
import json

import pytest

from tealight.triage.stream import serve


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
