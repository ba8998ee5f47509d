"""Well-meant phrases that hurt, and the same words where they do not."""

import pytest

from tealight.triage.features import sentences
from tealight.triage.phrases import found_in, pieces
from tealight.triage.reading import Kind
from tealight.triage.reasons import reason_of
from tealight.triage.sayings import sayings

LONGEST_WHY = 20  # words


def families_in(text: str) -> set[str]:
    return {one.phrase.family for one in found_in(pieces(text, sentences(text)), sayings())}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("you can always try again, you are young.", "another-baby"),
        ("at least it happened early.", "at-least"),
        ("everything happens for a reason.", "reason-and-plan"),
        ("god needed another angel.", "angel-and-god"),
        ("time heals all wounds.", "time-and-moving-on"),
    ],
)
def test_a_phrase_is_found_with_its_family(text: str, family: str) -> None:
    assert family in families_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "people say that everything happens for a reason, and it makes me angry.",
        "she told me that i can always try again.",
        "you can try again with the photograph, the link works now.",
        "we arrived at ten, at least an hour early.",
    ],
)
def test_quoted_or_innocent_it_is_none(text: str) -> None:
    assert families_in(text) == set()


def test_every_phrase_says_why_briefly_and_offers_two_other_sentences() -> None:
    for one in sayings():
        assert reason_of(Kind.PLATITUDE, None, one.family), one.id
        assert 0 < len(one.why.split()) <= LONGEST_WHY, one.id
        assert len(set(one.instead)) == 2, one.id
