"""Texts that were made to break a reader: always a reading, and offsets that lie within the text."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tealight.triage import read
from tealight.triage.folding import LONGEST
from tealight.triage.stream import answer

ZALGO = "a" + "\u0301" * 500
HOSTILE = {
    "a megabyte": "at least " * 120_000,
    "one word": "a" * 1_000_000,
    "only emoji": "🕊️" * 50_000,
    "unpaired surrogates": "\ud800 hello \udfff" * 2_000,
    "bidirectional overrides": "\u202eeid ot tnaw i\u202c" * 2_000,
    "marks on marks": ZALGO * 100,
    "nulls": "\0" * 100_000,
    "digits": "1" * 100_000,
    "digits apart": "1 " * 50_000,
    "letters apart": "a " * 50_000,
    "at signs": "@" * 100_000,
    "almost an address": "a@" * 50_000 + ".",
    "almost a street": "1 a b c d " * 10_000,
    "stops": ". " * 50_000,
    "new lines": "\n" * 100_000,
    "stars": "a*" * 50_000,
    "wide letters": "ｋｉｌｌ " * 10_000,
    "a ligature that grows": "\ufdfa" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_there_is_always_a_reading(name: str) -> None:
    text = HOSTILE[name]
    reading = read(text)
    assert all(0 <= one.start <= one.end <= len(text) for one in reading.findings)
    if len(text) > LONGEST:
        assert not reading.judged


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_as_much_takes_no_sixteen_times_as_long(name: str) -> None:
    part = HOSTILE[name][:50]
    some, more = ((part * length)[:length] for length in (LONGEST // 4, LONGEST))
    assert _seconds(more) < 10 * max(_seconds(some), 0.002)


def test_a_megabyte_takes_no_longer_than_what_is_read_of_it() -> None:
    text = HOSTILE["a megabyte"]
    assert _seconds(text) < 3 * _seconds(text[:LONGEST])


def _seconds(text: str) -> float:
    """Return the processor's seconds of the fastest of three readings."""
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    began = time.process_time()
    read(text)
    return time.process_time() - began


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=400), st.sampled_from([None, "en", "xx", "de"]))
def test_no_text_raises(text: str, language: str | None) -> None:
    reading = read(text, language=language)
    assert all(0 <= one.confidence <= 1 and 0 <= one.start <= one.end <= len(text) for one in reading.findings)


@given(st.text(max_size=100))
def test_no_line_raises(line: str) -> None:
    assert json.loads(json.dumps(answer(line)))


@pytest.mark.parametrize("text", ["", "!", "?", "...", "Oh", "a", "\n!", "\U0001f56f\ufe0f"])
def test_a_sign_or_two_letters_are_no_finding(text: str) -> None:
    assert read(text).findings == ()
