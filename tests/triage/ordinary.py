"""How often the reader takes a plain message for something else: `python -m tests.triage.ordinary`."""

import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tealight.triage import read

TEXTS: list[str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["texts"]


def found(texts: Sequence[str] = TEXTS) -> Counter[str]:
    """Return how many texts have anything that counts (`any`), and how many each kind."""
    counts: Counter[str] = Counter()
    for text in texts:
        kinds = {one.kind.value for one in read(text).findings if one.counts}
        counts.update(kinds | ({"any"} if kinds else set()))
    return counts


if __name__ == "__main__":
    for name, texts in (("all", TEXTS), ("of one to six words", [one for one in TEXTS if len(one.split()) <= 6])):
        said = ", ".join(f"{kind} {count}" for kind, count in found(texts).most_common())
        sys.stdout.write(f"{len(texts)} texts, {name}: {said}\n")
