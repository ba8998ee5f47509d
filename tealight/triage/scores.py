"""The trained numbers: a bucket's weight for each thing that is learned, and how the things make up a kind."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tealight.triage.features import Features

NUMBERS = Path(__file__).parent / "data" / "numbers.npz"
CALM = "calm"  # the thing that speaks for a gentle answer: a past that is past, or a sign that may be none
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Numbers:
    """What was learned. Things are situations (`F04`) and labels (`crisis`); kinds are what is told in the end."""

    things: tuple[str, ...]
    kinds: tuple[str, ...]
    weights: NDArray[np.int8]  # (BUCKETS, things)
    scales: Floats  # (things,): what one step of a weight is worth
    biases: Floats  # (things,)
    mixing: Floats  # (2 * things + 3, kinds): from what was seen in the whole and in its parts
    offsets: Floats  # (kinds,)

    def logits(self, found: Features) -> tuple[Floats, Floats]:
        """Return for the whole text (things,), and for each sentence (sentences, things), how much speaks for each."""
        count = len(found.buckets)
        if not count:
            return self.biases, self.biases[None, :]
        worth = self.weights[found.buckets].astype(np.float32)
        spans = np.searchsorted(found.starts, np.array(found.sentences, dtype=np.int64))
        first, last = spans[:, 0], spans[:, 1]
        bounds = np.unique(np.concatenate([first, last, [0, count]]))
        bounds = bounds[bounds < count]
        summed = np.add.reduceat(worth, bounds, axis=0)
        total = np.concatenate([np.zeros((1, summed.shape[1]), np.float32), np.cumsum(summed, axis=0)])
        place = {int(bound): number for number, bound in enumerate([*bounds, count])}
        parts = total[[place[int(one)] for one in last]] - total[[place[int(one)] for one in first]]
        sizes = np.maximum(last - first, 1).astype(np.float32)
        whole = total[-1] * self.scales / np.sqrt(np.float32(count)) + self.biases
        each = parts * self.scales / np.sqrt(sizes)[:, None] + self.biases
        return whole, each

    def confidences(self, whole: Floats, each: Floats, length: int, *, is_english: bool) -> Floats:
        """Return a confidence in [0, 1] for each kind (kinds,); `length` is the number of features of the text."""
        return sigmoid(mixed(whole, each, length, is_english=is_english) @ self.mixing + self.offsets)


def mixed(whole: Floats, each: Floats, length: int, *, is_english: bool) -> Floats:
    """Return what the kinds are made of: every thing in the whole and in the sentence where it is strongest."""
    rest = [np.log1p(length), len(each) > 1, is_english]
    return np.concatenate([whole, each.max(axis=0), rest]).astype(np.float32)


def sigmoid(values: Floats) -> Floats:
    """Return 1 / (1 + e^-x), safely."""
    clipped: Floats = np.clip(values, -30, 30)
    return (1 / (1 + np.exp(-clipped))).astype(np.float32)


def keep(learned: Numbers, path: Path = NUMBERS) -> None:
    """Write the numbers, packed."""
    packed: dict[str, Any] = {name: np.array(value) for name, value in vars(learned).items()}
    np.savez_compressed(path, **packed)


@lru_cache(maxsize=1)
def numbers(path: Path = NUMBERS) -> Numbers:
    """Return the trained numbers, read once."""
    with np.load(path) as read:
        return Numbers(
            things=tuple(str(one) for one in read["things"]),
            kinds=tuple(str(one) for one in read["kinds"]),
            **{name: read[name] for name in ("weights", "scales", "biases", "mixing", "offsets")},
        )
