"""What the reader saw, in the text that the care team reads; and help beside somebody's own words."""

import pytest

from tealight.safeguarding import help as offered
from tealight.safeguarding import marking
from tealight.safeguarding.help import Help, help_for
from tealight.safeguarding.marking import marked
from tealight.triage import Reading

RISK = "Noor had such long fingers. I want to die tonight, I cannot go on. Thank you for the candle."


def test_a_text_is_whole_and_the_mark_is_where_the_finding_is() -> None:
    pieces = marked(RISK)
    assert "".join(piece.text for piece in pieces) == RISK
    assert [piece.text for piece in pieces if piece.reason and "want to die" in piece.text]


def test_plain_words_carry_no_mark() -> None:
    assert [piece.reason for piece in marked("She was here, and she was loved.")] == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RISK, Help.SELF),
        ("My sister says she wants to kill herself since the funeral, what can I do?", Help.OTHER),
        ("I'm 9 weeks and soaking through a pad every half an hour, should I just lie down?", Help.MEDICAL),
        ("Bardzo mi przykro, jestem z wami.", Help.UNJUDGED),
        ("She was here, and she was loved.", None),
    ],
)
def test_help_belongs_to_what_was_written(text: str, expected: Help | None) -> None:
    assert help_for(text) is expected


def test_a_reader_that_raises_still_leaves_the_text_and_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> Reading:
        raise ValueError

    monkeypatch.setattr(marking, "read", breaks)
    monkeypatch.setattr(offered, "read", breaks)
    assert [piece.text for piece in marked(RISK)] == [RISK]
    assert help_for(RISK) is Help.UNJUDGED
