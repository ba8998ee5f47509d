"""Reads texts that were put out of shape by chance: `python -m tests.triage.fuzz --texts 100000 --seed 1`."""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from tealight.triage import read
from tealight.triage.compose import Composer, templates
from tealight.triage.folding import LONGEST

LANGUAGES = (None, None, None, "en", "de", "xx")
STRANGE = (
    *"\0\x07\x1b\u00ad\u200b\u200d\u202e\u2066\u2069\ufeff\ufe0f\ufdfa\U000e0041\ud800\udc00\U0001f54a\U0010ffff",
    *"\u0301\u0489\u20dd|@#$*!?.,;:'\"<>[]{}()+-_=/\\~^%&`\n\r\t\u2028\u0085 ",
)
RANGES = ((0x20, 0x7E), (0xA1, 0x24F), (0x370, 0x52F), (0x590, 0x6FF), (0x900, 0xD7F), (0x3040, 0x9FFF), (0, 0x10FFFF))
PIECES = (
    "at least ",
    "everything happens for a reason ",
    "i want to ",
    "07700 900",
    "1 a ",
    "a@",
    "k i l l ",
    "one two three ",
    "12/",
    "http://",
    "(((",
    "e\u0301",
    "ſs",
    "İ",
    "ﬁ",
)


def texts(count: int, seed: int) -> Iterator[str]:
    """Yield this many texts; the same seed gives the same."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    composer = Composer(templates(), chance)
    plain = [one.text for one in composer.examples(1)]
    for _ in range(count):
        text = chance.choice(plain) if chance.random() < 0.8 else ""
        for _ in range(chance.randint(1, 6)):
            text = chance.choice(CHANGES)(text, chance, plain)[: 2 * LONGEST]
        yield text


def tried(text: str, language: str | None) -> None:
    """Read a text, and raise where its reading is not as it should be."""
    reading = read(text, language=language)
    for one in reading.findings:
        if not (0 <= one.confidence <= 1 and 0 <= one.start <= one.end <= len(text) and one.reason):
            raise ValueError(one)
    if len(text) > LONGEST and reading.judged:
        raise ValueError(reading)


def _put(text: str, chance: random.Random, strange: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + strange + text[at:]


def _strange(text: str, chance: random.Random, _: Sequence[str]) -> str:
    for _time in range(chance.randint(1, 12)):
        text = _put(text, chance, chance.choice(STRANGE))
    return text


def _letters(text: str, chance: random.Random, _: Sequence[str]) -> str:
    first, last = chance.choice(RANGES)
    return _put(text, chance, "".join(chr(chance.randint(first, last)) for _ in range(chance.randint(1, 40))))


def _again(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return _put(text, chance, chance.choice((*PIECES, *STRANGE, "a", "1")) * chance.choice((2, 5, 30, 400)))


def _apart(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return chance.choice((" ", "\u200b", "-", "*", ".", "\u0336")).join(text)


def _joined(text: str, chance: random.Random, plain: Sequence[str]) -> str:
    return text + chance.choice(("", " ", "\n\n")) + chance.choice(plain)


def _cut(text: str, chance: random.Random, _: Sequence[str]) -> str:
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[first:last]


def _mixed(text: str, chance: random.Random, _: Sequence[str]) -> str:
    letters = list(text)
    chance.shuffle(letters)
    return "".join(letters)


def _loud(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return "".join(each.upper() if chance.random() < 0.5 else each for each in text)


def _disguised(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return "".join({"a": "@", "e": "3", "i": "1", "o": "0", "s": "$"}.get(each, each) for each in text)


Change = Callable[[str, random.Random, Sequence[str]], str]
CHANGES: tuple[Change, ...] = (_strange, _letters, _again, _apart, _joined, _cut, _mixed, _loud, _disguised)


def main() -> int:
    """Read many texts, and say how many raised and which took longest for its length."""
    parser = argparse.ArgumentParser(prog="python -m tests.triage.fuzz")
    parser.add_argument("--texts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311  # no secret
    raised, slowest, letters = 0, 0.0, 0
    read("")  # what is loaded once is loaded now
    for text in texts(given.texts, given.seed):
        letters += len(text)
        began = time.process_time()
        try:
            tried(text, chance.choice(LANGUAGES))
        except Exception as reason:  # noqa: BLE001  # whatever it is, it is counted
            raised += 1
            sys.stdout.write(f"{type(reason).__name__}: {reason!s:.200} in {text[:200]!a}\n")
        slowest = max(slowest, (time.process_time() - began) / max(len(text), 1000))
    sys.stdout.write(f"{given.texts} texts of {letters / given.texts:.0f} characters in the mean: {raised} raised; ")
    sys.stdout.write(f"at most {slowest * 1e6:.1f} ms for a thousand characters\n")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())
