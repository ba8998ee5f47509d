"""Texts put out of shape by chance: always a reading. `make fuzz` reads 100,000 of them."""

import random

from tests.triage.fuzz import LANGUAGES, texts, tried

FEW, SEED = 2_000, 1


def test_no_text_put_out_of_shape_raises() -> None:
    chance = random.Random(SEED)  # noqa: S311  # no secret
    for text in texts(FEW, SEED):
        tried(text, chance.choice(LANGUAGES))


def test_the_same_seed_puts_the_same_texts_out_of_shape() -> None:
    assert list(texts(50, 5)) == list(texts(50, 5))
    assert len(set(texts(50, 5))) > 40
