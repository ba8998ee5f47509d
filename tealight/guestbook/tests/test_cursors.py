"""Places in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tealight.guestbook.cursors import LENGTH, BadCursorError, place, written


@given(st.integers(0, 2**63 - 1))
def test_a_place_is_read_as_it_was_written(number: int) -> None:
    assert place(written(number)) == number
    assert len(written(number)) == LENGTH


@given(st.text(max_size=14))
def test_any_other_text_is_refused_or_is_the_one_text_of_its_place(text: str) -> None:
    try:
        assert written(place(text)) == text
    except BadCursorError:
        return


def test_neighbours_do_not_look_like_neighbours() -> None:
    texts = [written(number) for number in range(200)]
    assert len(set(texts)) == 200
    assert len({text[:2] for text in texts}) > 100


def test_a_text_of_another_length_is_refused() -> None:
    with pytest.raises(BadCursorError):
        place("")
