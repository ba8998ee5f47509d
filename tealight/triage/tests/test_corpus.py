"""The texts to learn from: every file is as it should be, and none of its texts stands among the cases."""

import random
import re
import tracemalloc
from collections import Counter

from tealight.triage.compose import CHOICE, SLOT, WORDS, Composer, templates
from tealight.triage.evaluate import cases
from tealight.triage.reading import About, Kind
from tealight.triage.scores import numbers
from tealight.triage.seeing import seen
from tests.triage import CASES

ENOUGH = 40
ANYBODYS = 8  # words: a sentence as short as that is written by anybody


def test_every_situation_has_many_templates() -> None:
    count = Counter(one.situation for one in templates() if one.language == "en")
    wanted = {f"F{number:02}" for number in range(1, 46)} - {"F35", "F36"}  # those two are other languages
    assert {name: count[name] for name in wanted if count[name] < ENOUGH} == {}


def test_labels_and_slots_are_known() -> None:
    for one in templates():
        assert set(one.labels) <= set(Kind), one
        assert (one.about in set(About)) == (Kind.CRISIS in one.labels), one
        assert set(SLOT.findall(one.text)) <= WORDS.keys() | {"weeks", "days", "grams"}, one.text
        left = SLOT.sub("", CHOICE.sub("", one.text))
        assert not re.search(r"[<>{}|]", left), one.text


def test_the_same_seed_composes_the_same_texts() -> None:
    few = templates()[:50]
    once, again = ([one.text for one in Composer(few, random.Random(3)).examples(4)] for _ in range(2))  # noqa: S311  # no secret
    assert once == again
    assert len(set(once)) > len(few)


def test_no_case_is_a_text_to_learn_from() -> None:
    taught = {_plain(CHOICE.sub(lambda found: found[1].split("|")[0], one.text)) for one in templates()}
    longer = [one.text for one in cases(CASES) if len(one.text.split()) > ANYBODYS]
    assert [text for text in longer if _plain(text) in taught] == []


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def test_the_numbers_are_small_and_know_every_situation() -> None:
    learned = numbers()
    assert learned.weights.nbytes <= 8_000_000
    assert {one.situation for one in templates()} - set(learned.things) <= {"F44"}


def test_the_weights_are_held_once() -> None:
    tracemalloc.start()
    try:
        learned = numbers.__wrapped__()
        learned.logits(seen("we think of you", "en").features)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 1.2 * learned.weights.nbytes
