"""Which corrections are small."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tealight.guestbook.smallness import is_small

TEXT = "Dear Noor, we remember you every evening, and your parents too."


@pytest.mark.parametrize(
    "after",
    [
        TEXT,
        "Dear Noor, we remembr you every evening, and your parents too.",
        "dear Noor; we remember you every evening - and your parents, too...",
        "Dear Noor,\nwe remember you every evening,\n\nand your parents too.",
        "Dear Noor, we remembered you every evenings, and your parent too.",
    ],
)
def test_spelling_punctuation_and_lines_are_small(after: str) -> None:
    assert is_small(TEXT, after)


@pytest.mark.parametrize(
    "after",
    [
        "",
        "Dear Noor, we never remember you every evening, and your parents too.",
        "Dear Noor, we remember you not every evening, and your parents too.",
        "Dear Noor, we remember you every evening, and your parents too. 0171 555",
        "Dear Noor, we remember you every evening, and your parents too 1.",
        "Dear Noor, we dismember you every evening, and your parents too.",
        "Dear Noor, we remember you every evening, and your parents too 🖕",
        "Dear Noor, we remember you every evening, and your parents too@",
        "Dear Noor, we remember you every evening, and your parents two/too.",
        "Dear Poor, we remember you every evening, and your parents too.",
        "Dead Noob, we remembered you every evenings, and your parent too.",
        TEXT + " " * 21,
        "Dear Noor, we remember you every evening, and your parents too\u202e.",
    ],
)
def test_everything_else_is_another_text(after: str) -> None:
    assert not is_small(TEXT, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You live in us now", "You live in us not"),
        ("So very kind", "So very unkind"),
        ("想念你", "不想念你"),
        ("I love you", "I loathe you"),
    ],
)
def test_a_word_that_turns_the_sense_is_not_small(before: str, after: str) -> None:
    assert not is_small(before, after)


@given(st.text())
def test_every_text_is_a_small_correction_of_itself(text: str) -> None:
    assert is_small(text, text)


@given(st.text(), st.text())
def test_a_small_correction_has_as_many_words(before: str, after: str) -> None:
    if is_small(before, after):
        assert len(after) <= len(before) + 20
