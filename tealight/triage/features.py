"""Numbers for a text: hashed words in ones, twos, threes and with one left out, and pieces of three to five letters."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

BITS = 17
BUCKETS = 2**BITS
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[!?]+|[\u2600-\u27bf\U0001f300-\U0001faff]")
NOUGHTS = str.maketrans("123456789", "0" * 9)  # figures differ, what they are does not
PIECES = (3, 4, 5)
_SENTENCE = re.compile(r"[.!?…]+[\s\"')]+|\n+|[;:]\s+")
SHORT = 12  # characters: what is shorter is read with what follows it

_MIX = np.uint64(0x9E3779B97F4A7C15)
_BASE = np.uint64(1_000_003)
Ints = NDArray[np.int64]
_RISING: Ints = np.maximum(np.arange(-1, 2_000, dtype=np.int64), 0)


@dataclass(frozen=True, slots=True)
class Features:
    """Buckets of everything in a text, ordered by where it begins, and the text's sentences."""

    buckets: Ints  # (n,): a number below BUCKETS
    starts: Ints  # (n,): where each begins, rising
    sentences: list[tuple[int, int]]  # (start, end) of each


def features(text: str, cut: list[tuple[int, int]], marks: Sequence[tuple[str, int]] = ()) -> Features:
    """Return the features of a plain text (see `folding`) cut into these sentences.

    `marks` are names of what was found in it, each with its place.
    """
    text = text.translate(NOUGHTS)
    words = list(WORD.finditer(text))
    at = np.array([word.start() for word in words], np.int64)
    hashes = np.array([_hash(word[0]) for word in words], np.uint64)
    parts: list[NDArray[np.uint64]] = [hashes + _salt(1)]
    places: list[Ints] = [at]
    for salt, steps in enumerate(((1,), (1, 2), (2,)), start=2):
        rest = len(words) - steps[-1]
        if rest > 0:
            joined = hashes[:rest]
            for step in steps:
                joined = joined * _MIX + hashes[step : rest + step]
            parts.append(joined + _salt(salt))
            places.append(at[:rest])
    codes = np.frombuffer(f" {text} ".encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    piece = codes[:-1] * _BASE + codes[1:]
    for size in PIECES:
        if len(codes) < size:
            break
        piece = piece[:-1] * _BASE + codes[size - 1 :]
        parts.append(piece + _salt(10 + size))
        places.append(_places(len(piece)))
    if marks:
        parts.append(np.array([_hash(f"<{name}>") for name, _ in marks], np.uint64) + _salt(30))
        places.append(np.array([start for _, start in marks], np.int64))
    starts = np.concatenate(places)
    order = starts.argsort(kind="stable")
    return Features(_spread(np.concatenate(parts)).take(order), starts.take(order), cut)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text are; a very short one goes with the next."""
    found, start = [], 0
    for stop in _SENTENCE.finditer(text):
        if stop.end() - start > SHORT:
            found.append((start, stop.end()))
            start = stop.end()
    if start < len(text) and (text[start:].strip() or not found):
        found.append((start, len(text)))
    return found or [(0, len(text))]


@lru_cache(maxsize=50_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _spread(numbers: NDArray[np.uint64]) -> Ints:
    """Spread numbers evenly over the buckets (a multiply-shift hash)."""
    spread = numbers * _MIX
    spread ^= spread >> np.uint64(29)
    return ((spread * _MIX) >> np.uint64(64 - BITS)).view(np.int64)


@cache
def _salt(number: int) -> np.uint64:
    return np.uint64(number)


def _places(count: int) -> Ints:
    """Return where each of this many pieces begins: the first at the space that was put before the text."""
    return _RISING[:count] if count <= len(_RISING) else np.maximum(np.arange(-1, count - 1, dtype=np.int64), 0)
