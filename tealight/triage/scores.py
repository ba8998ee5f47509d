"""The trained numbers: a bucket's weight for each thing that is learned, and how the things make up a kind."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tealight.triage.features import Features

NUMBERS = Path(__file__).parent / "data" / "numbers.npz"
CALM = "calm"  # the thing that speaks for a gentle answer: a past that is past, or a sign that may be none
Floats = NDArray[np.float32]
ARRAYS = ("weights", "scales", "biases", "mixing", "thresholds", "outcomes", "offsets")
TOGETHER = 2_048  # features that are summed up at once: what they weigh fits into a processor's nearer memory


@dataclass(frozen=True)
class Numbers:
    """What was learned. Things are situations (`F04`) and labels (`crisis`); kinds are what is told in the end."""

    things: tuple[str, ...]
    kinds: tuple[str, ...]
    weights: NDArray[np.int8]  # (BUCKETS, things)
    scales: Floats  # (things,): what one step of a weight is worth
    biases: Floats  # (things,)
    mixing: Floats  # (2 * things + 3, inner): from what was seen in the whole and in its parts
    thresholds: Floats  # (inner,)
    outcomes: Floats  # (inner, kinds)
    offsets: Floats  # (kinds,)

    def logits(self, found: Features) -> tuple[Floats, Floats]:
        """Return for the whole text (things,), and for each sentence (sentences, things), how much speaks for each."""
        count, several = len(found.buckets), len(found.sentences)
        firsts = found.starts.searchsorted([start for start, _ in found.sentences])
        bounds = [*firsts.tolist(), count]
        summed = np.zeros((several, len(self.things)), np.float32)
        for start in range(0, count, TOGETHER):
            end = min(start + TOGETHER, count)
            worth = self.weights.take(found.buckets[start:end], axis=0).astype(np.float32)
            one, last = bisect_right(bounds, start) - 1, bisect_left(bounds, end)
            belongs = np.zeros((last - one, end - start), np.float32)
            for row, (begins, ends) in enumerate(pairwise(bounds[one : last + 1])):
                belongs[row, max(begins - start, 0) : ends - start] = 1
            summed[one:last] += belongs @ worth
        lengths = np.array([sqrt(max(last - first, 1)) for first, last in pairwise(bounds)], np.float32)
        whole = summed.sum(axis=0) * (self.scales / np.float32(sqrt(max(count, 1)))) + self.biases
        return whole, summed * self.scales / lengths[:, None] + self.biases

    def strongest(self, beginning: str, each: Floats) -> str:
        """Return the rest of the name of the thing that is strongest in a sentence, of those whose names begin so."""
        columns = self.groups[beginning]
        return self.things[columns[int(each[:, columns].max(axis=0).argmax())]].removeprefix(beginning)

    def at(self, name: str, each: Floats) -> int:
        """Return in which sentence a thing is strongest."""
        return int(each[:, self.column[name]].argmax())

    @cached_property
    def column(self) -> dict[str, int]:
        """Return where each thing stands."""
        return {name: number for number, name in enumerate(self.things)}

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """Return the things whose names have a beginning, by it."""
        found: dict[str, list[int]] = {}
        for name, number in self.column.items():
            found.setdefault(name[: name.find(":") + 1], []).append(number)
        return found

    def confidences(self, whole: Floats, each: Floats, length: int, *, is_english: bool) -> Floats:
        """Return a confidence in [0, 1] for each kind (kinds,); `length` is the number of features of the text."""
        inner = np.tanh(mixed(whole, each, length, is_english=is_english) @ self.mixing + self.thresholds)
        return sigmoid(inner @ self.outcomes + self.offsets)


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
    packed: dict[str, Any] = {each.name: np.array(getattr(learned, each.name)) for each in fields(learned)}
    np.savez_compressed(path, **packed)


@lru_cache(maxsize=1)
def numbers(path: Path = NUMBERS) -> Numbers:
    """Return the trained numbers, read once."""
    with np.load(path) as read:
        return Numbers(
            things=tuple(str(one) for one in read["things"]),
            kinds=tuple(str(one) for one in read["kinds"]),
            **{name: read[name] for name in ARRAYS},
        )
