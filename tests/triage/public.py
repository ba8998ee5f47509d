"""How the reader does on public labelled texts that lie in a folder: `python -m tests.triage.public FOLDER`.

Each is a file `<name>.jsonl.gz` with an object {"text", "label", "split"} on every line. None of them is kept here, and
nothing was learned from them.
"""

import argparse
import gzip
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tealight.triage import Kind, read

MOST = 2_000  # texts of a set
SEED = 1
Label = Callable[[str], bool]
SETS: dict[str, tuple[Kind, Label]] = {
    "jigsaw_robtest": (Kind.CRUELTY, lambda label: label == "toxic"),
    "jigsaw_ak": (Kind.CRUELTY, lambda label: label == "toxic"),
    "toxic_spans_civil": (Kind.CRUELTY, lambda label: float(label) >= 0.5),
    "davidson": (Kind.CRUELTY, lambda label: label != "neither"),
    "olid": (Kind.CRUELTY, lambda label: label == "OFF"),
    "hatemoji": (Kind.CRUELTY, lambda label: label == "hateful"),
    "sms_spam": (Kind.SPAM, lambda label: label == "spam"),
    "youtube_spam": (Kind.SPAM, lambda label: label == "spam"),
    "umbrae_selfposts": (Kind.CRISIS, lambda label: label.lower() == "suicidewatch"),
    "goemotions": (Kind.CRUELTY, lambda label: "anger" in label or "disgust" in label),
}


def figures(path: Path, kind: Kind, meant: Label) -> str:
    """Return the line of one set: how many texts, the area under the curve, and what is found and wrongly found."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(one) for one in lines]
    rows = [one for one in rows if one["split"] != "train"] or rows
    random.Random(SEED).shuffle(rows)  # noqa: S311  # no secret
    rows = rows[:MOST]
    right = np.array([meant(str(one["label"])) for one in rows])
    sure, counts = np.zeros(len(rows)), np.zeros(len(rows), bool)
    for number, one in enumerate(rows):
        for finding in read(one["text"]).findings:
            if finding.kind is kind:
                sure[number], counts[number] = finding.confidence, finding.counts
    name, found, wrongly = path.name.partition(".")[0], counts[right].mean(), counts[~right].mean()
    return f"{name:<20}{kind:<9}{len(rows):>6}{area(sure[right], sure[~right]):>8.3f}{found:>8.1%}{wrongly:>9.1%}"


def area(with_it: NDArray[np.float64], without: NDArray[np.float64]) -> float:
    """Return how often a text with the label is surer than one without it; of equals, half."""
    without = np.sort(without)
    below, above = np.searchsorted(without, with_it, "left"), np.searchsorted(without, with_it, "right")
    return float((below + above).mean() / 2 / len(without))


def main() -> int:
    """Print a line for every set that the folder holds."""
    parser = argparse.ArgumentParser(prog="python -m tests.triage.public")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    sys.stdout.write(f"{'set':<20}{'kind':<9}{'texts':>6}{'AUC':>8}{'found':>8}{'wrongly':>9}\n")
    for name, (kind, meant) in SETS.items():
        if (path := folder / f"{name}.jsonl.gz").exists():
            sys.stdout.write(figures(path, kind, meant) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
